import type { Vocabulary } from './vocabulary.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const polish: Vocabulary = {
  language: 'Polish',
  code: 'pol',
  functionWords: words(
    'i w na z do nie sie jest to ze od po o jak za przez dla oraz jest sa tego lub aby ktore ktory projekt',
  ),
  message: {
    vague:
      words(`i w we na z ze do od po o a oraz lub dla przez to ten ta te tego sie jest nie juz teraz jeszcze wiecej inne inny kilka pare rozne wszystko
      dobre lepsze nowy nowa nowe nowych ostatni ostatnia ostatnie pierwszy pierwsza pierwsze drugi druga moj moja finalny finalna koncowy koncowa wstepny
      wstepna poczatkowy poczatkowa drobny drobna drobne drobnych maly mala male malych zmiana zmiany zmian zmieniono zmienione aktualizacja aktualizacje
      zaktualizowano aktualizuj poprawka poprawki poprawek poprawa poprawy poprawiono poprawione naprawa naprawy naprawiono naprawiono fix ulepszenie ulepszenia
      test testy testow wersja commit zapis wgranie wrzucenie skonczone gotowe zrobione koniec blad bledy bledow problem problemy rzeczy plik pliki plikow kod kodu
      projekt projektu czesc poczatek porzadki refaktoryzacja refaktor`),
    common: words(
      'test testy testow dokumentacja dokumentacji komentarz komentarze zaleznosci konfiguracja licencja plik pliki folder readme cwiczenie cwiczenia zadanie zadania rozwiazanie rozwiazania',
    ),
    actions:
      words(`dodano dodanie dodaje dodany dodana dodane dodaj dodalem dodalam usunieto usuniecie usun usuniete usunalem usunelam utworzono utworzenie utworz
      stworzono stworzenie stworz przeniesiono przeniesienie przenies zaimplementowano implementacja zastapiono napisano`),
    counted: words(
      'lab laboratorium cwiczenie cwiczenia zadanie zadania dzien tydzien lekcja rozdzial czesc etap modul',
    ),
  },
  headings: {
    what: ['o projekcie', 'opis', 'wstep', 'wprowadzenie', 'cel', 'funkcjonalnosc', 'funkcje', 'podsumowanie'],
    install: ['instalacja', 'konfiguracja', 'wymagania', 'przygotowanie', 'pierwsze kroki', 'zaleznosci'],
    use: [
      'uzycie',
      'uzytkowanie',
      'uruchom',
      'jak uruchomic',
      'jak uzywac',
      'sposob uzycia',
      'przyklad',
      'start',
      'korzystanie',
      'obsluga',
      'instrukcja',
      'pierwsze kroki',
    ],
    aside: ['licencja', 'autor', 'kontakt', 'podziekowania', 'spis tresci', 'testy', 'zrodla', 'struktura'],
  },
}

export const russian: Vocabulary = {
  language: 'Russian',
  code: 'rus',
  functionWords: words('и в на не с что для по это как из к от а или при вы проект если также'),
  message: {
    vague:
      words(`и в во на с со к из от до для по о об за а или не это этот эта эти мой свой все всё еще уже теперь снова опять чуть чутка немного много
      несколько разные другие другое некоторые новый новая новое новые последний последняя последнее последние первый первая первое первые второй вторая
      финальный финальная начальный начальная окончательный окончательная временный временная маленький мелкий мелкие небольшие небольшое незначительные
      изменение изменения изменений изменил изменено изменила обновление обновления обновил обновлено обновлен обновлена обновила исправление исправления исправлений
      исправил исправлено исправила правка правки правок поправил поправлено фикс фиксы фикса пофиксил багфикс доработка доработки доработал улучшение улучшения
      улучшил улучшена фиксим чиню пилю импрувмент импрувментс хз блядь блять сука черт идиот тест тесты тестирование проверка версия коммит комит загрузка залил сохранение сохранил готово сделал сделано закончил завершил завершено конец
      ошибка ошибки ошибок баг баги багов проблема проблемы штука вещи файл файлы файлов код кода проект проекта часть начало рефакторинг рефактор чистка почистил`),
    common: words(
      'тест тесты тестов документация документацию комментарий комментарии зависимости настройки лицензия файл файлы папка ридми задание задания задача задачи упражнение упражнения домашка решение решения',
    ),
    actions:
      words(`добавил добавила добавлен добавлена добавлено добавлены добавление добавить добавляет добавлю удалил удалила удален удалена удалено удалены удаление удалить
      убрал убрала убран убрано убраны создал создала создан создана создано созданы создание создать переименовал переименован переименование переместил перенес перенос перенесен
      реализовал реализована реализован реализовано реализация заменил заменен написал написаны прикрутил`),
    counted: words('лаба лабораторная лр задание задача упражнение день неделя урок глава часть этап модуль дз'),
  },
  headings: {
    what: [
      'о проекте',
      'что это',
      'описание',
      'введение',
      'обзор',
      'цель',
      'возможности',
      'функционал',
      'назначение',
      'о чем',
    ],
    install: [
      'установка',
      'установить',
      'настройка',
      'требования',
      'подготовка',
      'зависимости',
      'начало работы',
      'быстрый старт',
      'развертывание',
      'сборка',
      'как установить',
    ],
    use: [
      'использование',
      'как использовать',
      'применение',
      'запуск',
      'как запустить',
      'запустить',
      'пример',
      'начало работы',
      'быстрый старт',
      'работа с',
      'команды',
      'инструкция',
      'эндпоинты',
    ],
    aside: [
      'лицензия',
      'автор',
      'контакты',
      'благодарности',
      'содержание',
      'оглавление',
      'тесты',
      'тестирование',
      'ссылки',
      'структура',
      'команда',
    ],
  },
}

export const ukrainian: Vocabulary = {
  language: 'Ukrainian',
  code: 'ukr',
  functionWords: words('і в на не з що для та це як із до від або при ви проект якщо також є'),
  message: {
    vague:
      words(`і й та в у на з із до від для по про за а або не це цей мій усе все ще вже тепер знову трохи кілька різні інші деякі новий нова нове нові останній
      остання останні перший перша перше перші другий фінальний початковий тимчасовий малий дрібні невеликі зміна зміни змін змінив змінено оновлення оновив оновлено виправлення
      виправив виправлено правки правка фікс фікси покращення тест тести версія коміт завантаження збереження готово зроблено завершено помилка помилки баг баги проблема файл файли
      код проект проєкт частина початок рефакторинг`),
    common: words(
      'тест тести документація коментарі залежності налаштування ліцензія файл файли папка завдання вправа вправи',
    ),
    actions: words(
      'додав додала додано додавання додати видалив видалено видалення видалити прибрав прибрано створив створено створення створити перейменовано перенесено реалізовано реалізація замінено',
    ),
    counted: words('лаба лабораторна завдання вправа день тиждень урок розділ частина етап модуль'),
  },
  headings: {
    what: ['про проект', 'про проєкт', 'опис', 'вступ', 'огляд', 'мета', 'можливості', 'функціонал', 'що це'],
    install: [
      'встановлення',
      'налаштування',
      'вимоги',
      'підготовка',
      'залежності',
      'початок роботи',
      'швидкий старт',
      'розгортання',
    ],
    use: [
      'використання',
      'як використовувати',
      'запуск',
      'як запустити',
      'приклад',
      'початок роботи',
      'швидкий старт',
      'команди',
      'інструкція',
    ],
    aside: ['ліцензія', 'автор', 'контакти', 'подяки', 'зміст', 'тести', 'посилання', 'структура'],
  },
}
