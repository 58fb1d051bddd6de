package cn.beian.local.face;

import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;

/**
 * In the place of the provider's face check: it compares no faces. Every session passes and every
 * capture is genuine but those whose token begins with {@code fail}; its answers say so.
 */
public final class FaceCheckStandIn implements AutoCloseable {
  /** What it is, for logs and answers. */
  public static final String LABEL =
      "local stand-in: passes every token but those beginning with `fail`";

  private final Signature signature;
  private final LoopbackServer server;

  /**
   * A stand-in that answers.
   *
   * @throws IOException if no port is free
   */
  public FaceCheckStandIn(String secret, InstantSource clock) throws IOException {
    this.signature = new Signature(secret, clock);
    this.server = new LoopbackServer(0, this::answer).start();
  }

  /** Where functions find it. */
  public URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(Request request) {
    if (!signature.fits(request.headers().getFirst(Signature.HEADER), request.body())) {
      return Answer.problem(401, "BAD_SIGNATURE");
    }
    return switch (request.method() + " " + request.path()) {
      case "POST /face-checks" -> say("matches", request, "session");
      case "POST /captures" -> say("genuine", request, "capture");
      default -> Answer.problem(404, "NO_SUCH_ROUTE");
    };
  }

  private static Answer say(String what, Request request, String token) {
    String given = Json.readObject(request.body()).path(token).asText("fail");
    return Answer.json(
        200, Json.object().put(what, !given.startsWith("fail")).put("checkedBy", LABEL));
  }
}
