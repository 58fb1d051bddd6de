package cn.beian.bench.sweep;

import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.LongAdder;

/** The queue service as a sender sees it: counts what it takes and keeps nothing. */
final class Sink implements AutoCloseable {
  private final LongAdder calls = new LongAdder();
  private final LongAdder things = new LongAdder();
  private final LoopbackServer server;

  Sink() throws IOException {
    server = new LoopbackServer(0, this::answer).start();
  }

  String address() {
    return server.address().toString();
  }

  /** How many batches of messages it has taken. */
  long calls() {
    return calls.sum();
  }

  /** How many ids stood in them. */
  long things() {
    return things.sum();
  }

  private Answer answer(Request request) {
    JsonNode json = Json.readObject(request.body());
    String target = String.valueOf(request.headers().getFirst("X-Amz-Target"));
    return Answer.json(200, target.endsWith("SendMessageBatch") ? take(json) : nothingWaits());
  }

  private static ObjectNode nothingWaits() {
    ObjectNode answer = Json.object();
    answer.putObject("Attributes").put("ApproximateNumberOfMessages", "0");
    return answer;
  }

  private ObjectNode take(JsonNode batch) {
    calls.increment();
    ObjectNode answer = Json.object();
    answer.putArray("Failed");
    ArrayNode taken = answer.putArray("Successful");
    for (JsonNode entry : batch.path("Entries")) {
      byte[] body = entry.path("MessageBody").asText().getBytes(StandardCharsets.UTF_8);
      things.add(Json.read(body).path("ids").size());
      taken
          .addObject()
          .put("Id", entry.path("Id").asText())
          .put("MessageId", entry.path("Id").asText())
          .put("MD5OfMessageBody", md5(body));
    }
    return answer;
  }

  /** The client holds it against what it sent. */
  private static String md5(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
