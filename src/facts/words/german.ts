import type { Vocabulary } from './vocabulary.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const german: Vocabulary = {
  language: 'German',
  code: 'deu',
  functionWords: words(
    'der die das und ist ein eine einen mit fur von zu den dem auf nicht im sich werden wird auch es aus oder bei als kann projekt',
  ),
  message: {
    vague:
      words(`hallo moin der die das den dem ein eine einen einer und oder in im an am zu zum zur von vom mit fur auf aus bei so wie noch mehr andere anderen einige
      ein paar diverse verschiedene alle alles jetzt nun wieder gut besser neu neue neuer neues neuen letzte letzter letztes letzten erste erster erstes
      ersten zweite zweiter final finale kleine kleiner kleines kleinen kleinere anderung anderungen geandert andern aenderung aenderungen geaendert aktualisierung
      aktualisierungen aktualisiert update updates uberarbeitung uberarbeitet korrektur korrekturen korrigiert fehler behoben fehlerbehebung bugfix fix fixes
      verbesserung verbesserungen verbessert anpassung anpassungen angepasst test tests version commit stand zwischenstand speichern gespeichert hochgeladen fertig
      fertiggestellt erledigt abgeschlossen problem probleme sache sachen datei dateien code projekt teil anfang aufgeraumt aufraumen refactoring initialer initiale`),
    common: words(
      'test tests dokumentation kommentar kommentare abhangigkeiten konfiguration lizenz datei dateien ordner readme ubung ubungen aufgabe aufgaben hausaufgabe hausaufgaben losung losungen',
    ),
    actions:
      words(`hinzugefugt hinzufugen hinzu erganzt erganzen eingefugt entfernt entfernen geloscht loschen erstellt erstellen angelegt anlegen umbenannt umbenennen
      verschoben verschieben implementiert implementieren implementierung ersetzt ersetzen eingebaut einbauen`),
    counted: words('ubung ubungen aufgabe hausaufgabe tag woche lektion kapitel teil blatt modul phase praktikum'),
  },
  headings: {
    what: [
      'uber',
      'ueber',
      'was ist',
      'beschreibung',
      'einfuhrung',
      'einleitung',
      'uberblick',
      'zusammenfassung',
      'ziel',
      'funktionen',
      'zweck',
      'projektbeschreibung',
    ],
    install: [
      'installation',
      'installieren',
      'einrichtung',
      'einrichten',
      'voraussetzung',
      'anforderungen',
      'konfiguration',
      'erste schritte',
      'schnellstart',
      'abhangigkeiten',
      'inbetriebnahme',
    ],
    use: [
      'nutzung',
      'benutzung',
      'verwendung',
      'verwenden',
      'gebrauch',
      'anwendung',
      'starten',
      'start',
      'ausfuhr',
      'beispiel',
      'erste schritte',
      'schnellstart',
      'bedienung',
      'befehle',
      'anleitung',
      'inbetriebnahme',
    ],
    aside: [
      'lizenz',
      'autor',
      'mitwirk',
      'beitrag',
      'kontakt',
      'danksagung',
      'dank',
      'inhaltsverzeichnis',
      'quellen',
      'tests',
      'testen',
      'struktur',
      'projektstruktur',
    ],
  },
}
