# shellcheck shell=bash
# What bin/spark-sql and bin/flink-sql share. The caller sets $root, the repository's directory.
#
# Everything that is made or fetched lands below $root/target/engines and in the modules' target/
# directories, and is made again when its sources are newer. Progress goes to stderr.

root=${root:?}
engines=$root/target/engines

say() { printf '%s\n' "$*" >&2; }

die() {
  say "${0##*/}: $*"
  exit 1
}

# value <option> <its value>, readable <option> <its file>: complain when it is not there.
value() { [[ $# -ge 2 ]] || die "$1 wants a value; see --help"; }
readable() { value "$@" && { [[ -r $2 ]] || die "cannot read '$2'"; }; }

# The text of the first element of that name in the root pom: the one list of versions.
pom_value() {
  sed -n "s|^ *<$1>\(.*\)</$1>.*|\1|p" "$root/pom.xml" | head -n 1
}

# Sets $java_home to a JDK of at least 17: JAVA_HOME, or whatever `java` is on the PATH.
find_java() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/java} facts version
  java=${java:-$(command -v java || true)}
  [[ -n $java ]] || die "no Java found: install a JDK 17 or newer, or set JAVA_HOME"
  [[ -x $java ]] || die "JAVA_HOME is '$JAVA_HOME', and there is no bin/java in it"
  facts=$("$java" -XshowSettings:properties -version 2>&1) || die "'$java' does not run: $facts"
  version=$(sed -n 's/^ *java\.specification\.version = //p' <<<"$facts")
  case $version in
    [0-9]*.* | [0-9] | 1[0-6]) die "JDK 17 or newer is needed; '$java' is Java $version" ;;
  esac
  java_home=$(sed -n 's/^ *java\.home = //p' <<<"$facts")
  [[ -x $java_home/bin/javac ]] || die "a JDK is needed; '$java_home' has no bin/javac"
  export JAVA_HOME=$java_home
  # The engines decode arguments and file names by the locale; SQL is UTF-8 whatever the locale is.
  if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LC_ALL=C.UTF-8
  fi
}

# A directory for this run alone; nothing of it stays.
make_run_dir() {
  run_dir=$(mktemp -d "${TMPDIR:-/tmp}/${0##*/}.XXXXXX")
  trap 'rm -rf "$run_dir"' EXIT
  trap 'exit 129' HUP
  trap 'exit 143' TERM
}

# Only one process at a time builds or fetches; the others wait for it.
lock() {
  mkdir -p "$engines"
  exec 9>"$engines/lock"
  if command -v flock >/dev/null && ! flock -n 9; then
    say "Waiting for another shell that is building or fetching ..."
    flock 9
  fi
}

unlock() { exec 9>&-; }

# maven <what is going on> <Maven arguments>: shows how much has been downloaded so far, and on
# failure what Maven said.
maven() {
  local what=$1 log=$engines/maven.log line kb=0 shown=0
  shift
  say "$what"
  if ! (cd "$root" && ./mvnw -B -Dstyle.color=never "$@" 2>&1 9>&-) | tee "$log" | while IFS= read -r line; do
    [[ $line =~ Downloaded.*\(([0-9]+)(\.[0-9])?\ ([kM]?)B\ at ]] || continue
    case ${BASH_REMATCH[3]} in
      M) kb=$((kb + BASH_REMATCH[1] * 1000)) ;;
      k) kb=$((kb + BASH_REMATCH[1])) ;;
    esac
    if [[ -t 2 ]]; then
      printf '\r  %d MB' $((kb / 1000)) >&2
    elif ((kb - shown >= 50000)); then
      say "  $((kb / 1000)) MB"
      shown=$kb
    fi
  done; then
    grep '^\[ERROR\] .' "$log" | grep -vE 'stack trace|switch to enable|\[Help 1\] http|following articles' >&2 ||
      tail -n 20 "$log" >&2
    die "that failed; the whole log is $log"
  fi
  if [[ -t 2 ]]; then printf '\r\033[K' >&2; fi
}

# fetch <pom> <directory> <what> <Maven arguments>: the pom's run-time dependencies, into lib/ of the
# directory. It appears under its name only when it is complete.
fetch() {
  local pom=$1 dir=$2 what=$3
  shift 3
  if [[ -d $dir/lib && ! $pom -nt $dir/lib ]]; then return; fi
  lock
  if [[ ! -d $dir/lib || $pom -nt $dir/lib ]]; then
    rm -rf "$dir" "$dir.part"
    maven "Fetching $what ..." -f "$pom" "$@" \
      "org.apache.maven.plugins:maven-dependency-plugin:$(pom_value dependency.plugin.version):copy-dependencies" \
      -DincludeScope=runtime "-DoutputDirectory=$dir.part/lib"
    touch "$dir.part/lib"
    mv "$dir.part" "$dir"
  fi
  unlock
}

is_stale() { # <jar> <module>
  [[ ! -f $1 ]] || [[ -n $(find "$root/pom.xml" "$root"/{calendar-core,"$2"}/{pom.xml,src/main} \
    -newer "$1" -print 2>/dev/null) ]]
}

# build <module> <artifact>: sets $jar to the module's jar, building it when it is missing or older
# than its sources.
build() {
  local module=$1
  jar=$root/$module/target/$2-$(pom_value version).jar
  if ! is_stale "$jar" "$module"; then return; fi
  lock
  if is_stale "$jar" "$module"; then
    maven "Building $2 ..." -DskipTests -Dtaqwim.quick=true -pl "$module" -am package
    [[ -f $jar ]] || die "the build of $module did not make $jar"
    touch "$jar" # Maven leaves a jar alone whose contents would be the same.
  fi
  unlock
}

# compile <source> <jar> <class path>: the shell's own class, a second's work.
compile() {
  local source=$1 target=$2 path=$3
  if [[ -f $target && ! $source -nt $target ]]; then return; fi
  lock
  if [[ ! -f $target || $source -nt $target ]]; then
    rm -rf "$target.d"
    "$java_home/bin/javac" -nowarn -proc:none -encoding UTF-8 -cp "$path" -d "$target.d" "$source" >&2 ||
      die "could not compile $source"
    "$java_home/bin/jar" --create --file "$target.part" -C "$target.d" .
    mv "$target.part" "$target"
    rm -rf "$target.d"
  fi
  unlock
}
