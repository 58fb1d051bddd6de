package cn.beian.local.function;

import cn.beian.local.iam.Grant;
import cn.beian.local.iam.PolicyEnforcer;
import cn.beian.local.template.FunctionSpec;
import cn.beian.local.template.LocalNames;
import cn.beian.platform.env.Environment;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The functions of the template, ready to be invoked. */
public final class Functions implements AutoCloseable {
  private final Map<String, LambdaFunction> functions = new HashMap<>();
  private final Map<String, Environment> surroundings = new HashMap<>();
  private final List<PolicyEnforcer> enforcers = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Activity activity;

  /**
   * Nothing is constructed yet: an instance is made by the first event that finds none idle.
   *
   * @param endpoints variables added to each function's own: endpoints of the local servers
   */
  public Functions(
      List<FunctionSpec> specs,
      Map<String, String> endpoints,
      InstantSource clock,
      Activity activity) {
    this.activity = activity;
    for (FunctionSpec spec : specs) {
      Map<String, String> variables = new HashMap<>(endpoints);
      variables.put("AWS_REGION", LocalNames.REGION);
      variables.put("AWS_ACCESS_KEY_ID", "local");
      variables.put("AWS_SECRET_ACCESS_KEY", "local");
      variables.put("AWS_LAMBDA_FUNCTION_NAME", spec.id());
      variables.putAll(spec.environment());
      PolicyEnforcer enforcer = new PolicyEnforcer(spec);
      enforcers.add(enforcer);
      Environment environment = new Environment(Map.copyOf(variables), clock, List.of(enforcer));
      surroundings.put(spec.id(), new Environment(environment.variables(), clock, List.of()));
      functions.put(spec.id(), new LambdaFunction(spec, environment, threads));
    }
  }

  /** Invokes the function with the event and waits for the end. */
  public Invocation invoke(String function, byte[] event) {
    LambdaFunction known = functions.get(function);
    if (known == null) {
      throw new IllegalArgumentException("no function is called " + function);
    }
    try (Activity.Work _ = activity.begin()) {
      return known.invoke(event);
    }
  }

  /** What surrounds the function, but for the watch over its permissions. */
  public Environment around(String function) {
    return Optional.ofNullable(surroundings.get(function)).orElseThrow();
  }

  /** Permissions that no function has made use of so far. */
  public List<Grant> unusedGrants() {
    return enforcers.stream().flatMap(enforcer -> enforcer.unused().stream()).toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
