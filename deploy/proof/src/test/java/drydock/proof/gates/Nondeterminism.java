package drydock.proof.gates;

import java.util.List;
import java.util.stream.Stream;

/// What may answer otherwise when Temporal replays a workflow.
final class Nondeterminism {
  static final List<Forbidden> ALL =
      Stream.of(clocks(), randoms(), threads(), surroundings(), unordered())
          .flatMap(it -> it)
          .toList();

  private Nondeterminism() {}

  private static Stream<Forbidden> clocks() {
    return Ban.instead(
        "Workflow.currentTimeMillis(), Workflow.sleep()",
        "java.time.Instant#now",
        "java.time.LocalDate#now",
        "java.time.LocalTime#now",
        "java.time.LocalDateTime#now",
        "java.time.ZonedDateTime#now",
        "java.time.OffsetDateTime#now",
        "java.time.OffsetTime#now",
        "java.time.Year#now",
        "java.time.YearMonth#now",
        "java.time.MonthDay#now",
        "java.time.Clock",
        "java.time.InstantSource",
        "java.lang.System#currentTimeMillis",
        "java.lang.System#nanoTime",
        "java.util.Date#<init>()",
        "java.util.Calendar",
        "java.util.Timer");
  }

  private static Stream<Forbidden> randoms() {
    return Ban.instead(
        "Workflow.newRandom(), Workflow.randomUUID()",
        "java.util.UUID#randomUUID",
        "java.lang.Math#random",
        "java.lang.StrictMath#random",
        "java.util.Random#<init>",
        "java.util.SplittableRandom",
        "java.util.random.RandomGeneratorFactory",
        "java.util.random.RandomGenerator#of",
        "java.util.random.RandomGenerator#getDefault",
        "java.security.SecureRandom",
        "java.util.Collections#shuffle(List)");
  }

  private static Stream<Forbidden> threads() {
    return Ban.instead(
        "Async, Promise, Workflow.await(), WorkflowLock",
        "java.lang.Thread",
        "java.lang.ThreadLocal",
        "java.lang.InheritableThreadLocal",
        "java.lang.ScopedValue",
        "java.util.concurrent..",
        "java.util.Collection#parallelStream",
        "java.util.stream.BaseStream#parallel",
        "java.lang.Object#wait",
        "java.lang.Object#notify",
        "java.lang.Object#notifyAll");
  }

  private static Stream<Forbidden> surroundings() {
    return Ban.instead(
        "the request or an activity",
        "java.lang.System#getenv",
        "java.lang.System#getProperty",
        "java.lang.System#getProperties",
        "java.lang.System#identityHashCode",
        "java.lang.System#exit",
        "java.lang.System#out",
        "java.lang.System#err",
        "java.lang.System#in",
        "java.lang.Integer#getInteger",
        "java.lang.Long#getLong",
        "java.lang.Boolean#getBoolean",
        "java.lang.Runtime",
        "java.lang.Process",
        "java.lang.ProcessBuilder",
        "java.lang.ProcessHandle",
        "java.lang.Throwable#printStackTrace",
        "java.util.Locale#getDefault",
        "java.util.TimeZone#getDefault",
        "java.time.ZoneId#systemDefault",
        "java.util.ServiceLoader",
        "java.util.logging..",
        "java.util.zip..",
        "java.util.jar..");
  }

  private static Stream<Forbidden> unordered() {
    return Ban.instead(
        "LinkedHashMap, LinkedHashSet, TreeMap, EnumMap, a list or a switch",
        "java.util.HashMap#<init>",
        "java.util.HashMap#newHashMap",
        "java.util.HashSet#<init>",
        "java.util.HashSet#newHashSet",
        "java.util.IdentityHashMap#<init>",
        "java.util.WeakHashMap#<init>",
        "java.util.Hashtable#<init>",
        "java.util.Map#of",
        "java.util.Map#ofEntries",
        "java.util.Map#copyOf",
        "java.util.Set#of",
        "java.util.Set#copyOf",
        "java.util.stream.Collectors#toSet",
        "java.util.stream.Collectors#toUnmodifiableSet",
        "java.util.stream.Collectors#toMap(Function,Function)",
        "java.util.stream.Collectors#toMap(Function,Function,BinaryOperator)",
        "java.util.stream.Collectors#toUnmodifiableMap",
        "java.util.stream.Collectors#groupingBy(Function)",
        "java.util.stream.Collectors#groupingBy(Function,Collector)");
  }
}
