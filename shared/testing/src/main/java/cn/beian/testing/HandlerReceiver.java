package cn.beian.testing;

import cn.beian.testing.HandlerServer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/** A customer's own system on loopback: keeps what is posted to it, and answers as it is told. */
public final class HandlerReceiver implements AutoCloseable {
  private final List<HandlerRequest> taken = Collections.synchronizedList(new ArrayList<>());
  private final HandlerServer server = new HandlerServer(this::answer);
  private volatile ToIntFunction<HandlerRequest> statuses = request -> 204;

  /** Its address. */
  public String address() {
    return server.address() + "/events?of=sample";
  }

  /** Everything that was posted, in order, whatever it was answered. */
  public List<HandlerRequest> taken() {
    return List.copyOf(taken);
  }

  /** The events' ids, in order. */
  public List<String> ids() {
    return taken().stream().map(each -> String.valueOf(each.json().get("id"))).toList();
  }

  /** From now on answers so. */
  public void answer(ToIntFunction<HandlerRequest> status) {
    statuses = status;
  }

  private Answer answer(HandlerRequest request) {
    taken.add(request);
    return new Answer(statuses.applyAsInt(request), "");
  }

  @Override
  public void close() {
    server.close();
  }
}
