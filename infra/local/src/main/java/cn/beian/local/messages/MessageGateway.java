package cn.beian.local.messages;

import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.json.StateFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Takes SMS and e-mail as the real gateway would (POST /messages, signed) and keeps them to be read
 * instead of sending them. A message id that it knows is accepted and not delivered again.
 */
public final class MessageGateway implements AutoCloseable {
  private static final Set<String> CHANNELS = Set.of("SMS", "EMAIL");
  private static final List<String> REQUIRED = List.of("messageId", "channel", "to", "text");

  private final Signature signature;
  private final InstantSource clock;
  private final @Nullable StateFile file;
  private final ObjectNode state;
  private final LoopbackServer server;
  private final AtomicInteger refusals = new AtomicInteger();

  /**
   * A gateway that answers.
   *
   * @param path where the messages are kept; null for memory only
   * @throws IOException if no port is free
   */
  public MessageGateway(String secret, InstantSource clock, @Nullable Path path)
      throws IOException {
    this.signature = new Signature(secret, clock);
    this.clock = clock;
    this.file = path == null ? null : new StateFile(path);
    this.state = file == null ? Json.object() : file.read();
    this.server = new LoopbackServer(0, this::answer).start();
  }

  /** Does not take the next messages, so many. */
  public void refuseNext(int count) {
    refusals.set(count);
  }

  /** Where functions find it. */
  public URI address() {
    return server.address();
  }

  /** What was delivered, oldest first; {@code attempts} tells how often it was handed in. */
  public synchronized ArrayNode captured() {
    return state.withArray("items").deepCopy();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(Request request) {
    if (!request.method().equals("POST") || !request.path().equals("/messages")) {
      return Answer.problem(404, "NO_SUCH_ROUTE");
    }
    if (!signature.fits(request.headers().getFirst(Signature.HEADER), request.body())) {
      return Answer.problem(401, "BAD_SIGNATURE");
    }
    ObjectNode message = Json.readObject(request.body());
    if (!complete(message)) {
      return Answer.problem(422, "BAD_MESSAGE");
    }
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return Answer.problem(503, "DOWN");
    }
    keep(message);
    return Answer.json(202, Json.object().put("accepted", true));
  }

  private static boolean complete(JsonNode message) {
    return REQUIRED.stream().noneMatch(field -> message.path(field).asText("").isEmpty())
        && CHANNELS.contains(message.path("channel").asText());
  }

  private synchronized void keep(ObjectNode message) {
    ArrayNode items = state.withArray("items");
    for (JsonNode item : items) {
      if (item instanceof ObjectNode known
          && known.path("messageId").equals(message.path("messageId"))) {
        known.put("attempts", known.path("attempts").asInt() + 1);
        save();
        return;
      }
    }
    items.add(message.put("at", clock.instant().toString()).put("attempts", 1));
    save();
  }

  private void save() {
    if (file != null) {
      file.write(state);
    }
  }
}
