package cn.beian.accounts;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * The gateway's authorizer: finds out from a bearer token who is calling, and lets handlers decide
 * what he may do.
 */
public final class AuthorizeFunction extends Primed implements RequestStreamHandler {
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;

  public AuthorizeFunction() {
    this(Environment.current());
  }

  private AuthorizeFunction(Environment environment) {
    super(environment);
    this.tokens =
        new Tokens(
            environment.variable("TOKEN_KEYS"),
            environment.variable("TOKEN_ISSUER"),
            environment.clock());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    if (!(Json.read(in.readAllBytes()) instanceof Map<?, ?> event)) {
      throw new UnauthorizedException();
    }
    String header = String.valueOf(event.get("authorizationToken"));
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new UnauthorizedException();
    }
    Bearer bearer = tokens.read(header.substring(BEARER.length()).strip());
    out.write(Json.write(policy(bearer, String.valueOf(event.get("methodArn")))));
  }

  /**
   * Lets the bearer call any method of the stage: the answer may be kept and used for other methods
   * too.
   */
  private static Map<String, Object> policy(Bearer bearer, String methodArn) {
    String[] parts = methodArn.split("/", -1);
    String stage = parts.length < 2 ? methodArn : parts[0] + "/" + parts[1] + "/*";
    Map<String, Object> statement =
        new JsonMap()
            .with("Action", "execute-api:Invoke")
            .with("Effect", "Allow")
            .with("Resource", stage)
            .build();
    return new JsonMap()
        .with("principalId", bearer.user())
        .with(
            "policyDocument",
            new JsonMap()
                .with("Version", "2012-10-17")
                .with("Statement", List.of(statement))
                .build())
        .with("context", bearer.context())
        .build();
  }

  /** A token that nobody signed is read as far as its signature. */
  @Override
  protected void prime() {
    try {
      tokens.read(tokens.unsigned());
    } catch (UnauthorizedException expected) {
      return;
    }
  }
}
