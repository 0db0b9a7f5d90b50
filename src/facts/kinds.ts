import type { CommitFact, HistoryFact, MergeFact, PersonFact, RemoteFact, TaskBranchFact } from './kinds/history.ts'
import type { OriginFact } from './kinds/origin.ts'
import type {
  AdvancedStructureFact,
  ClassFact,
  DeadCodeFact,
  EndpointFact,
  FrameworkFact,
  FunctionFact,
  HandlerFact,
  HttpCallFact,
  JsonUseFact,
  ModuleFact,
  NestedDataFact,
  NosqlFact,
  OwnImportFact,
  PackageFact,
  PackageImportFact,
  PackagingFact,
  RaiseFact,
  RegexUseFact,
  SqlDeclarationFact,
  SqlFact,
  StandardLibraryCallFact,
  StructureUseFact,
  TestFact,
  TestTraceFact,
  TypeUseFact,
} from './kinds/python.ts'
import type {
  CiFact,
  CiStepFact,
  CommentedOutFact,
  ComposeFact,
  DependencyFact,
  DevcontainerFact,
  DockerfileFact,
  DocstringsFact,
  DocumentFact,
  IdleStepFact,
  IgnoreFileFact,
  IssueTemplateFact,
  JunkFact,
} from './kinds/repository.ts'
import type { IssueFact, LastRunFact, PullFact } from './kinds/tracker.ts'

export type * from './kinds/history.ts'
export type * from './kinds/origin.ts'
export type * from './kinds/python.ts'
export type * from './kinds/repository.ts'
export type * from './kinds/tracker.ts'

export type Fact =
  | TypeUseFact
  | StructureUseFact
  | NestedDataFact
  | AdvancedStructureFact
  | FunctionFact
  | ModuleFact
  | OwnImportFact
  | PackageFact
  | PackageImportFact
  | PackagingFact
  | StandardLibraryCallFact
  | RegexUseFact
  | HandlerFact
  | RaiseFact
  | ClassFact
  | TestFact
  | TestTraceFact
  | SqlFact
  | SqlDeclarationFact
  | NosqlFact
  | EndpointFact
  | HttpCallFact
  | JsonUseFact
  | FrameworkFact
  | DependencyFact
  | CiFact
  | CiStepFact
  | IdleStepFact
  | DeadCodeFact
  | DockerfileFact
  | ComposeFact
  | CommentedOutFact
  | DevcontainerFact
  | DocumentFact
  | DocstringsFact
  | IssueTemplateFact
  | JunkFact
  | IgnoreFileFact
  | CommitFact
  | PersonFact
  | MergeFact
  | TaskBranchFact
  | HistoryFact
  | RemoteFact
  | IssueFact
  | PullFact
  | LastRunFact
  | OriginFact
