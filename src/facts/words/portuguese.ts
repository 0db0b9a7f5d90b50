import type { Vocabulary } from './vocabulary.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const portuguese: Vocabulary = {
  language: 'Portuguese',
  code: 'por',
  functionWords: words(
    'o os as de do da dos das que e em um uma para com nao se por no na ao mais este esta voce projeto como sao',
  ),
  message: {
    vague:
      words(`ola o a os as ao aos um uma uns umas de do da dos das em no na nos nas e ou para por com sem que se meu sua este esta isso mais outro outra
      outros outras algo alguns algumas varios varias tudo todos nada ja agora bem melhor novo nova novos novas
      ultimo ultima ultimos ultimas primeiro primeira segundo segunda final finais inicial iniciais pequeno pequena pequenos pequenas menor menores
      mudanca mudancas mudei alteracao alteracoes alterado alterada alterando alterar modificacao modificacoes modificado atualizacao atualizacoes atualizado
      atualizada atualizar atualiza atualizando correcao correcoes corrigido corrigindo corrigir corrige arrumado arrumando arruma conserto ajuste
      ajustes ajustado ajustando melhoria melhorias melhorado melhorando teste testes testando versao commit envio enviando subindo salvar salvando
      revisao revisando revisado resolucao resolvendo resolvido resolvidos terminado terminei finalizado finalizando pronto feito erro erros problema problemas detalhe detalhes coisa coisas arquivo arquivos codigo
      projeto parte inicio comeco limpeza refatoracao refatorando refatorado refatorar`),
    common: words(
      'teste testes documentacao comentario comentarios requisitos dependencias configuracao licenca arquivo arquivos pasta diretorio readme exercicio exercicios atividade atividades desafio desafios aula aulas solucao solucoes',
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
