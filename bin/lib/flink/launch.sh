# shellcheck shell=bash
# A Flink fetched through Maven, and the command of a JVM that runs it: what bin/flink-sql and the
# benchmarks share. common.sh comes before it.

root=${root:?} engines=${engines:?}
version=$(pom_value flink.version)
home=$engines/flink-$version

# Puts Flink below $home.
fetch_flink() {
  fetch "$root/bin/lib/flink/pom.xml" "$home" "Flink $version" "-Dflink.version=$version" \
    "-Dlog4j.version=$(pom_value log4j.version)"
}

# Sets $java to the command of a JVM with the access to the JDK's inside that Flink's own
# configuration gives it on Java 17.
java_command() {
  local package
  java=("${java_home:?}/bin/java" -Dfile.encoding=UTF-8 "-Djava.io.tmpdir=${run_dir:?}"
    "-Dlog4j.configurationFile=file://$root/bin/lib/flink/conf/log4j2.properties")
  for package in java.net sun.net.util; do java+=("--add-exports=java.base/$package=ALL-UNNAMED"); done
  for package in lang lang.reflect net io nio text time util util.concurrent util.concurrent.atomic \
    util.concurrent.locks; do
    java+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
  done
}

# run_benchmark <class> <arguments>: a program of benchmarks.jar, with Taqwim and Flink.
run_benchmark() {
  local benchmarks=$root/benchmarks/target/benchmarks.jar main=$1
  shift
  find_java
  build benchmarks benchmarks
  build flink-udf calendar-flink
  fetch_flink
  make_run_dir
  java_command
  # Ahead of Flink's own jars, one of which is an older ICU4J.
  "${java[@]}" -Xmx2g -cp "${jar:?}:$benchmarks:$home/lib/*" "org.taqwim.benchmarks.$main" "$@"
}
