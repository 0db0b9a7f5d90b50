import type { Vocabulary } from './vocabulary.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const italian: Vocabulary = {
  language: 'Italian',
  code: 'ita',
  functionWords: words(
    'il lo la i gli le di del della che e in un una per con non si da sono questo questa al nel come piu progetto',
  ),
  message: {
    vague:
      words(`ciao il lo la i gli le un una di del della dei delle in e o a al per con senza che si mio questo questa piu altro altra altri altre qualche
      alcuni alcune vari varie tutto tutti gia ora bene meglio nuovo nuova nuovi nuove ultimo ultima ultimi ultime primo prima secondo finale finali iniziale iniziali piccolo
      piccola piccoli piccole minore minori modifica modifiche modificato modificata cambiamento cambiamenti cambiato aggiornamento aggiornamenti aggiornato aggiornata
      aggiorna correzione correzioni corretto corretti sistemato sistemata fix miglioramento miglioramenti prova prove test versione commit caricamento
      salvataggio finito terminato completato fatto errore errori problema problemi cosa cose file codice progetto parte inizio pulizia refactoring`),
    common: words(
      'test documentazione commento commenti dipendenze configurazione licenza file cartella readme esercizio esercizi compito compiti soluzione soluzioni',
    ),
    actions:
      words(`aggiunto aggiunta aggiunti aggiunte aggiungi aggiungere rimosso rimossa rimossi rimuovi rimuovere rimozione eliminato eliminata elimina creato creata
      crea creazione rinominato spostato sposta implementato implementata implementazione implementa sostituito inserito`),
    counted: words('esercizio esercizi compito lezione giorno settimana capitolo parte modulo fase'),
  },
  headings: {
    what: [
      'informazioni',
      'descrizione',
      'introduzione',
      'panoramica',
      'obiettiv',
      'funzionalita',
      'scopo',
      'cos e',
      "cos'e",
    ],
    install: ['installa', 'configurazione', 'requisiti', 'prerequisiti', 'preparazione', 'per iniziare', 'dipendenze'],
    use: [
      'uso',
      'utilizzo',
      'usare',
      'come usare',
      'esecuzione',
      'eseguire',
      'avvio',
      'avviare',
      'esempi',
      'per iniziare',
      'comandi',
      'come si usa',
    ],
    aside: [
      'licenza',
      'autor',
      'contribu',
      'contatti',
      'ringraziament',
      'crediti',
      'indice',
      'riferimenti',
      'struttura',
    ],
  },
}
