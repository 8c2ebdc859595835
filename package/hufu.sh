#!/bin/sh
# Runs Hufu as its own user, with its own Java, on /etc/hufu/hufu.conf. See hufu(8).
set -eu
if [ "$(id -u)" = 0 ]; then
    exec env HOME=/var/lib/hufu USER=hufu LOGNAME=hufu setpriv --reuid=hufu --regid=hufu --init-groups "$0" "$@"
fi
cache=/var/cache/hufu/hufu.aot
first=${1:-}
if [ "$first" = train ]; then
    set -- "-XX:AOTCacheOutput=$2" -- train
elif [ -r "$cache" ]; then
    set -- "-XX:AOTCache=$cache" '-Xlog:aot*=off' -- "$@"
else
    set -- -- "$@"
fi
options=
while [ "$1" != -- ]; do
    options="$options $1"
    shift
done
shift
case $first in
    demo | train) ;;
    *) export HUFU_CONFIG="${HUFU_CONFIG:-/etc/hufu/hufu.conf}" ;;
esac
export LC_ALL=C.UTF-8
umask 0027
# shellcheck disable=SC2086,SC2248 # options are words without blanks; HUFU_JAVA_OPTIONS is split on purpose
exec /usr/lib/hufu/runtime/bin/java -XX:+ExitOnOutOfMemoryError ${HUFU_JAVA_OPTIONS:-} $options \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dhufu.home=/usr/share/hufu -Dhufu.state=/var/lib/hufu \
    -Dhufu.postgres=/usr/lib/hufu/postgres --enable-native-access=ALL-UNNAMED -jar /usr/lib/hufu/app/hufu-server.jar "$@"
