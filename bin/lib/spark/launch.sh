# shellcheck shell=bash
# A Spark fetched through Maven, and the command of its driver: what bin/spark-sql and
# benchmarks/spark-queries share. common.sh comes before it.

root=${root:?} engines=${engines:?}
version=$(pom_value spark.version) scala=$(pom_value scala.binary.version)
home=$engines/spark-$version

# Puts Spark below $home.
fetch_spark() {
  fetch "$root/bin/lib/spark/pom.xml" "$home" "Spark $version" \
    "-Dspark.version=$version" "-Dscala.binary.version=$scala" \
    "-Djline.version=$(pom_value jline.version)"
  [[ -e $home/jars ]] || ln -s lib "$home/jars" # the layout that Spark's launcher expects
}

# driver_command <arguments of spark-submit>: sets $command to the driver's. As
# $SPARK_HOME/bin/spark-submit does: the launcher prints that command line.
driver_command() {
  local word
  export SPARK_LOCAL_DIRS=${run_dir:?}
  export SPARK_HOME=$home SPARK_CONF_DIR=${SPARK_CONF_DIR:-$root/bin/lib/spark/conf} SPARK_SCALA_VERSION=$scala
  command=()
  while IFS= read -r -d '' word; do
    [[ $word == --add-modules=jdk.incubator.vector ]] || command+=("$word") # it warns on every start
  done < <("${java_home:?}/bin/java" -cp "$home/lib/*" org.apache.spark.launcher.Main \
    org.apache.spark.deploy.SparkSubmit "$@")
  # Ahead of the command stand a NUL and a newline.
  [[ ${#command[@]} -gt 2 ]] || die "Spark's launcher gave no command"
  command=("${command[1]#?}" "${command[@]:2}")
}
