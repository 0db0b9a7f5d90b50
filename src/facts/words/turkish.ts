import type { Vocabulary } from './vocabulary.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const turkish: Vocabulary = {
  language: 'Turkish',
  code: 'tur',
  functionWords: words('ve bir bu ile icin de da olarak olan gibi daha var en ne cok sonra proje'),
  message: {
    vague:
      words(`ve bir bu su o ile icin de da daha bazi birkac cesitli tum her yeni son ilk ikinci final kucuk ufak degisiklik degisiklikler degistirildi
      guncelleme guncellemeler guncellendi duzeltme duzeltmeler duzeltildi duzenleme duzenlemeler duzenlendi iyilestirme iyilestirmeler test testler versiyon surum
      commit kayit yukleme yuklendi bitti tamamlandi tamam hata hatalar sorun sorunlar sey seyler dosya dosyalar kod proje bolum baslangic temizlik refactor`),
    common: words(
      'test testler dokumantasyon yorum yorumlar bagimliliklar ayarlar lisans dosya dosyalar klasor readme odev odevler alistirma alistirmalar',
    ),
    actions: words(
      `eklendi ekle ekleme ekledim eklenmesi silindi sil silme kaldirildi kaldir olusturuldu olustur olusturma yazildi tasindi yeniden adlandirildi uygulandi`,
    ),
    counted: words('odev gun hafta ders bolum alistirma gorev asama modul'),
  },
  headings: {
    what: ['hakkinda', 'proje hakkinda', 'nedir', 'aciklama', 'giris', 'ozet', 'amac', 'ozellikler', 'tanim'],
    install: ['kurulum', 'yukleme', 'gereksinim', 'yapilandirma', 'baslarken', 'baslangic', 'gereklilik'],
    use: ['kullanim', 'kullanimi', 'calistir', 'nasil calistirilir', 'nasil kullanilir', 'ornek', 'baslat', 'komutlar'],
    aside: ['lisans', 'yazar', 'katki', 'iletisim', 'tesekkur', 'icindekiler', 'testler', 'kaynaklar', 'yapi'],
  },
}
