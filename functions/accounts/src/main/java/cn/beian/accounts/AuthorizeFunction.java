package cn.beian.accounts;

import cn.beian.domain.account.Permission;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.AccessTable;
import cn.beian.platform.table.Wiring;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gateway's authorizer: finds out from a bearer token who is calling and what he may do on the
 * path that he calls, and turns customers away who may not make the call.
 */
public final class AuthorizeFunction extends Primed implements RequestStreamHandler {
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final Permissions permissions;

  public AuthorizeFunction() {
    this(new Wiring(Environment.current()));
  }

  private AuthorizeFunction(Wiring wiring) {
    super(wiring.environment());
    Environment environment = wiring.environment();
    this.tokens =
        new Tokens(
            environment.variable("TOKEN_KEYS"),
            environment.variable("TOKEN_ISSUER"),
            environment.clock());
    this.permissions = new Permissions(new AccessTable(wiring.table()), environment.clock());
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
    Method method = Method.of(String.valueOf(event.get("methodArn")));
    out.write(Json.write(answer(bearer, method)));
  }

  /** For this method alone: what may be done depends on the path. */
  private Map<String, Object> answer(Bearer bearer, Method method) {
    Set<Permission> held = permissions.of(bearer, method.path());
    boolean allowed = Permissions.allows(bearer, method.name(), method.path(), held);
    Map<String, Object> statement =
        new JsonMap()
            .with("Action", "execute-api:Invoke")
            .with("Effect", allowed ? "Allow" : "Deny")
            .with("Resource", method.arn())
            .build();
    return new JsonMap()
        .with("principalId", bearer.user())
        .with(
            "policyDocument",
            new JsonMap()
                .with("Version", "2012-10-17")
                .with("Statement", List.of(statement))
                .build())
        .with("context", bearer.context(held))
        .build();
  }

  /** The policies of no account are read, and of a token that nobody signed all but that. */
  @Override
  protected void prime() {
    permissions.prime();
    try {
      tokens.read(tokens.unsigned());
    } catch (UnauthorizedException expected) {
      return;
    }
  }
}
