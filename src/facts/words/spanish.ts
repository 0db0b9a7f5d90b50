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
      words(`hola el la los las un una unos unas de del en y o a al por para con sin que se lo le mi su este esta esto estos mas otro otra
      otros otras algo algunos algunas varios varias todo todos nada ya ahora bien mejor nuevo nueva nuevos nuevas
      ultimo ultima ultimos ultimas primer primero primera segundo segunda final finales inicial iniciales pequeno pequena pequenos pequenas menor menores
      cambio cambios cambiado cambiar modificacion modificaciones modificado modificar actualizacion actualizaciones actualizado actualizar
      actualizo actualice actualiza arreglo arreglos arreglado arreglar arregle correccion correcciones corregido corregir corrijo mejora mejoras
      mejorado mejorar ajuste ajustes ajustado avance avances prueba pruebas probando test version commit comit subida subir subo subiendo guardar
      guardado revision revisando resolucion resolviendo resuelto resueltos terminado termino finalizado finalizacion listo hecho error errores problema problemas detalle detalles cosa cosas archivo archivos
      codigo proyecto carga entrega parte inicio comienzo limpieza refactorizacion refactor se`),
    common: words(
      'prueba pruebas documentacion comentario comentarios requerimientos dependencias configuracion licencia archivo archivos carpeta readme ejercicio ejercicios tarea tareas practica practicas solucion soluciones',
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
