package cn.beian.accounts;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.json.Json;
import cn.beian.platform.table.AccessTable;
import cn.beian.platform.table.Wiring;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The gateway's authorizer: finds out from a bearer token who is calling and what he may do on the
 * path that he calls, and turns customers away who may not make the call.
 */
public final class AuthorizeFunction extends Primed implements RequestStreamHandler {
  private final Tokens tokens;
  private final Permissions permissions;

  public AuthorizeFunction() {
    this(new Wiring(Environment.current()));
  }

  private AuthorizeFunction(Wiring wiring) {
    super(wiring.environment());
    this.tokens = Tokens.of(wiring.environment());
    this.permissions = new Permissions(new AccessTable(wiring.table()), wiring.clock());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Asked asked = Asked.read(in.readAllBytes());
    out.write(Json.write(permissions.of(tokens.read(asked.token()), asked.method()).view()));
  }

  /** The policies of no account are read, and of a token that nobody signed all but that. */
  @Override
  protected void prime() {
    permissions.prime();
    tokens.prime();
  }
}
