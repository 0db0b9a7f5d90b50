/** Images whose own command starts what is copied into them. */
const STARTS_BY_ITSELF: readonly RegExp[] = [
  /(?:^|\/)tiangolo\/(?:uvicorn-gunicorn|meinheld-gunicorn|uwsgi-nginx)/,
  /(?:^|\/)azure-functions\/python/,
  /(?:^|\/)(?:jupyter\/|odoo(?::|$)|apache\/superset)/,
  /(?:^|\/)(?:nginx|nginx-unprivileged|httpd|caddy|tomcat|jetty|wildfly)(?::|$)/,
  /(?:^|\/)php:[\w.-]*apache/,
]

export const startsByItself = (image: string): boolean => STARTS_BY_ITSELF.some(pattern => pattern.test(image))

/** Images that bring Python, by their names. */
const PYTHON =
  /python|pypy|conda|mamba|uvicorn|gunicorn|uwsgi|flask|django|jupyter|tensorflow|pytorch|odoo|airflow|superset|playwright\/python|astral-sh\/uv|ray|scrapy|pyspark/i

/** Images that bring another language, a server or a bare system, and no Python until it is installed. */
const NO_PYTHON =
  /^(?:[\w.-]+(?::\d+)?\/)*(?:node|bun|deno|golang|go|ruby|php|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|rust|dotnet|aspnet|sdk|runtime|swift|elixir|erlang|perl|nginx|httpd|caddy|traefik|haproxy|alpine|ubuntu|debian|busybox|scratch|centos|fedora|rockylinux|almalinux|amazonlinux|postgres|mysql|mariadb|mongo|redis|rabbitmq|elasticsearch|memcached|wordpress|tomcat)(?::[\w.-]+)?(?:@.*)?$/i

/** Whether Python code could run there; an unknown image is believed to. */
export const hasPython = (image: string): boolean => PYTHON.test(image) || !NO_PYTHON.test(image)

/** https://hub.docker.com/_/python once had tags that copied, installed and left the start to the user. */
export const copiesAndInstalls = (image: string): boolean => /^python:[\w.-]*onbuild/.test(image)
