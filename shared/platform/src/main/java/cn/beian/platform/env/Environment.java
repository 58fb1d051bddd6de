package cn.beian.platform.env;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * What surrounds a function: its variables, the clock, and what watches its AWS calls. On Lambda
 * these are the process's variables and the system clock; the local suite and the tests bind others
 * while they construct a handler, which keeps what it found.
 *
 * @param variables by name; read through {@link #variable}
 * @param interceptors added to every AWS client that the function makes
 * @param clients AWS clients that stand ready, by their interface; the function makes all others
 */
public record Environment(
    Map<String, String> variables,
    InstantSource clock,
    List<ExecutionInterceptor> interceptors,
    Map<Class<?>, Object> clients) {

  private static final ScopedValue<Environment> BOUND = ScopedValue.newInstance();
  private static final Environment PROCESS =
      new Environment(System.getenv(), InstantSource.system(), List.of());

  public Environment {
    clients = Map.copyOf(clients);
  }

  /** One in which the function makes all its AWS clients. */
  public Environment(
      Map<String, String> variables, InstantSource clock, List<ExecutionInterceptor> interceptors) {
    this(variables, clock, interceptors, Map.of());
  }

  /** The environment bound to this call, or the process's own. */
  public static Environment current() {
    return BOUND.isBound() ? BOUND.get() : PROCESS;
  }

  /** Calls {@code work} with this environment bound. */
  public static <T> T callWith(Environment environment, Callable<T> work) throws Exception {
    return ScopedValue.where(BOUND, environment).call(work::call);
  }

  /** Whether this is the process's own, as on Lambda. */
  public boolean ofProcess() {
    return this == PROCESS;
  }

  /** The client that stands ready for a service, if there is one. */
  <C> Optional<C> client(Class<C> service) {
    return Optional.ofNullable(clients.get(service)).map(service::cast);
  }

  /**
   * The variable's value.
   *
   * @throws IllegalStateException if it is not set: the function cannot start
   */
  public String variable(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("environment variable missing: " + name));
  }

  /** The variable's value as a positive number. */
  public int number(String name) {
    int value = Integer.parseInt(variable(name));
    if (value < 1) {
      throw new IllegalStateException("environment variable not positive: " + name);
    }
    return value;
  }

  /** The variable's value, if it is set and not empty. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }
}
