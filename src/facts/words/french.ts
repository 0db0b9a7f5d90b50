import type { Vocabulary } from './vocabulary.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const french: Vocabulary = {
  language: 'French',
  code: 'fra',
  functionWords: words(
    'le la les de des du et en un une est pour dans que qui avec sur ce cette par pas il au aux vous nous ou sont projet',
  ),
  message: {
    vague:
      words(`salut bonjour le la les l un une des de du d en et ou a au aux pour par avec sans que qui ce cette ces mon ma mes son sa plus autre autres quelques
      divers diverses tout tous rien deja maintenant bien mieux nouveau nouvelle nouveaux nouvelles dernier derniere derniers dernieres premier premiere
      second seconde final finale finales initial initiale petit petite petits petites mineur mineure mineures mineurs
      changement changements change modif modifs modification modifications modifie modifier mise maj jour mises correction corrections corrige corriger
      corriges correctif amelioration ameliorations ameliore ameliorer ajustement ajustements test tests essai version commit sauvegarde envoi depot revision relecture resolution termine
      fini fin pret fait erreur erreurs bug bugs probleme problemes detail details chose choses fichier fichiers code projet partie debut nettoyage
      refactorisation refacto refactor`),
    common: words(
      'test tests documentation commentaire commentaires dependances configuration licence fichier fichiers dossier readme exercice exercices devoir devoirs solution solutions',
    ),
    actions:
      words(`ajout ajoute ajouter ajoutee ajoutes ajouts supprime supprimer suppression retire retirer retrait cree creer creation creee renomme
      renommer deplace deplacer deplacement implemente implementer implementation remplace remplacer enleve enlever`),
    counted: words(
      'tp td exercice exercices devoir jour semaine lecon chapitre partie etape module phase seance atelier projet',
    ),
  },
  headings: {
    what: [
      'a propos',
      'presentation',
      'description',
      'introduction',
      'resume',
      'objectif',
      'fonctionnalite',
      'contexte',
      'but du',
      "qu'est",
    ],
    install: [
      'install',
      'configuration',
      'prerequis',
      'pre-requis',
      'mise en place',
      'mise en route',
      'demarrage',
      'pour commencer',
      'dependances',
      'environnement',
    ],
    use: [
      'utilisation',
      'utiliser',
      'usage',
      'comment utiliser',
      'execution',
      'executer',
      'lancement',
      'lancer',
      'exemple',
      'demarrage',
      'demarrer',
      'mode d',
      'commandes',
      'comment',
      'mise en route',
    ],
    aside: [
      'licence',
      'auteur',
      'contribu',
      'contact',
      'remerciement',
      'credits',
      'sommaire',
      'table des matieres',
      'references',
      'tests',
      'equipe',
      'deploiement',
      'structure',
      'arborescence',
    ],
  },
}
