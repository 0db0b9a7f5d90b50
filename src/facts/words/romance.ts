import type { Vocabulary } from './vocabulary.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const spanish: Vocabulary = {
  language: 'Spanish',
  code: 'spa',
  functionWords: words(
    'el la los las de del que y en un una es por con para se su al lo como este esta este proyecto tambien mas',
  ),
  message: {
    vague:
      words(`el la los las un una unos unas de del en y o a al por para con sin que se lo le mi su este esta esto estos mas otro otra
      otros otras algo algunos algunas varios varias todo todos nada ya ahora bien mejor nuevo nueva nuevos nuevas
      ultimo ultima ultimos ultimas primer primero primera segundo segunda final finales inicial iniciales pequeno pequena pequenos pequenas menor menores
      cambio cambios cambiado cambiar modificacion modificaciones modificado modificar actualizacion actualizaciones actualizado actualizar
      actualizo actualice actualiza arreglo arreglos arreglado arreglar arregle correccion correcciones corregido corregir corrijo mejora mejoras
      mejorado mejorar ajuste ajustes ajustado avance avances prueba pruebas probando test version commit comit subida subir subo subiendo guardar
      guardado terminado termino finalizado finalizacion listo hecho error errores problema problemas detalle detalles cosa cosas archivo archivos
      codigo proyecto carga entrega parte inicio comienzo limpieza refactorizacion refactor se`),
    common: words(
      'prueba pruebas documentacion comentario comentarios requerimientos dependencias configuracion licencia archivo archivos carpeta readme',
    ),
    actions:
      words(`agregar agrega agregado agregada agregados agrego agregue agregando anadir anade anadido anadida anado anadiendo eliminar elimina
      eliminado eliminada elimino eliminando borrar borrado borra quitar quito quitado crear crea creado creada creo creacion creando renombrar
      renombrado mover movido implementar implementado implementacion implementa incorporar reemplazar reemplazado adicion`),
    counted: words(
      'practica ejercicio ejercicios tarea clase dia semana leccion capitulo parte entrega modulo fase etapa unidad tp laboratorio',
    ),
  },
  headings: {
    what: [
      'acerca',
      'sobre',
      'que es',
      'descripcion',
      'introduccion',
      'resumen',
      'objetivo',
      'caracteristicas',
      'funcionalidad',
      'proposito',
    ],
    install: [
      'instala',
      'configuracion',
      'requisitos',
      'requerimientos',
      'prerrequisitos',
      'pre-requisitos',
      'preparacion',
      'puesta en marcha',
      'primeros pasos',
      'comenzando',
      'dependencias',
      'despliegue local',
    ],
    use: [
      'uso',
      'usar',
      'como usar',
      'utiliza',
      'como utilizar',
      'ejecu',
      'como ejecutar',
      'ejemplo',
      'iniciar',
      'inicio rapido',
      'arranca',
      'correr',
      'como correr',
      'puesta en marcha',
      'primeros pasos',
      'modo de uso',
      'instrucciones',
      'comandos',
      'funcionamiento',
      'rutas',
      'endpoints',
    ],
    aside: [
      'licencia',
      'autor',
      'contribu',
      'contacto',
      'agradecimiento',
      'creditos',
      'indice',
      'tabla de contenido',
      'referencias',
      'pruebas',
      'despliegue',
      'equipo',
      'integrantes',
      'estructura',
    ],
  },
}

export const portuguese: Vocabulary = {
  language: 'Portuguese',
  code: 'por',
  functionWords: words(
    'o os as de do da dos das que e em um uma para com nao se por no na ao mais este esta voce projeto como sao',
  ),
  message: {
    vague:
      words(`o a os as um uma uns umas de do da dos das em no na nos nas e ou para por com sem que se meu sua este esta isso mais outro outra
      outros outras algo alguns algumas varios varias tudo todos nada ja agora bem melhor novo nova novos novas
      ultimo ultima ultimos ultimas primeiro primeira segundo segunda final finais inicial iniciais pequeno pequena pequenos pequenas menor menores
      mudanca mudancas mudei alteracao alteracoes alterado alterada alterando alterar modificacao modificacoes modificado atualizacao atualizacoes atualizado
      atualizada atualizar atualiza atualizando correcao correcoes corrigido corrigindo corrigir corrige arrumado arrumando arruma conserto ajuste
      ajustes ajustado ajustando melhoria melhorias melhorado melhorando teste testes testando versao commit envio enviando subindo salvar salvando
      terminado terminei finalizado finalizando pronto feito erro erros problema problemas detalhe detalhes coisa coisas arquivo arquivos codigo
      projeto parte inicio comeco limpeza refatoracao refatorando refatorado refatorar`),
    common: words(
      'teste testes documentacao comentario comentarios requisitos dependencias configuracao licenca arquivo arquivos pasta readme',
    ),
    actions:
      words(`adicionar adiciona adicionado adicionada adicionando adicionei adicao incluir inclui incluido incluindo remover remove removido removida
      removendo excluir excluido apagar deletar deletado criar cria criado criada criando criei criacao renomear renomeado mover movido implementar implementa
      implementado implementando implementacao inserir inserido substituir`),
    counted: words(
      'pratica exercicio exercicios tarefa aula dia semana licao capitulo parte entrega modulo fase etapa unidade desafio atividade trabalho',
    ),
  },
  headings: {
    what: [
      'sobre',
      'o que e',
      'descricao',
      'introducao',
      'resumo',
      'objetivo',
      'funcionalidade',
      'caracteristicas',
      'proposito',
      'apresentacao',
    ],
    install: [
      'instala',
      'configura',
      'requisitos',
      'pre-requisitos',
      'preparacao',
      'comecando',
      'primeiros passos',
      'dependencias',
      'ambiente',
    ],
    use: [
      'uso',
      'usar',
      'como usar',
      'como utilizar',
      'utiliza',
      'execu',
      'como executar',
      'como rodar',
      'rodar',
      'rodando',
      'exemplo',
      'iniciar',
      'iniciando',
      'primeiros passos',
      'comandos',
      'funcionamento',
      'rotas',
      'endpoints',
    ],
    aside: [
      'licenca',
      'autor',
      'contribu',
      'contato',
      'agradecimento',
      'creditos',
      'indice',
      'sumario',
      'referencias',
      'testes',
      'equipe',
      'integrantes',
      'estrutura',
    ],
  },
}

export const french: Vocabulary = {
  language: 'French',
  code: 'fra',
  functionWords: words(
    'le la les de des du et en un une est pour dans que qui avec sur ce cette par pas il au aux vous nous ou sont projet',
  ),
  message: {
    vague:
      words(`le la les l un une des de du d en et ou a au aux pour par avec sans que qui ce cette ces mon ma mes son sa plus autre autres quelques
      divers diverses tout tous rien deja maintenant bien mieux nouveau nouvelle nouveaux nouvelles dernier derniere derniers dernieres premier premiere
      second seconde final finale finales initial initiale petit petite petits petites mineur mineure mineures mineurs
      changement changements change modif modifs modification modifications modifie modifier mise maj jour mises correction corrections corrige corriger
      corriges correctif amelioration ameliorations ameliore ameliorer ajustement ajustements test tests essai version commit sauvegarde envoi depot termine
      fini fin pret fait erreur erreurs bug bugs probleme problemes detail details chose choses fichier fichiers code projet partie debut nettoyage
      refactorisation refacto refactor`),
    common: words(
      'test tests documentation commentaire commentaires dependances configuration licence fichier fichiers dossier readme',
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

export const italian: Vocabulary = {
  language: 'Italian',
  code: 'ita',
  functionWords: words(
    'il lo la i gli le di del della che e in un una per con non si da sono questo questa al nel come piu progetto',
  ),
  message: {
    vague:
      words(`il lo la i gli le un una di del della dei delle in e o a al per con senza che si mio questo questa piu altro altra altri altre qualche
      alcuni alcune vari varie tutto tutti gia ora bene meglio nuovo nuova nuovi nuove ultimo ultima ultimi ultime primo prima secondo finale finali iniziale iniziali piccolo
      piccola piccoli piccole minore minori modifica modifiche modificato modificata cambiamento cambiamenti cambiato aggiornamento aggiornamenti aggiornato aggiornata
      aggiorna correzione correzioni corretto corretti sistemato sistemata fix miglioramento miglioramenti prova prove test versione commit caricamento
      salvataggio finito terminato completato fatto errore errori problema problemi cosa cose file codice progetto parte inizio pulizia refactoring`),
    common: words('test documentazione commento commenti dipendenze configurazione licenza file cartella readme'),
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
