package cn.beian.v3.line;

import cn.beian.wire.auth.Authentication;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.soap.Answer;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import cn.beian.wire.soap.Requests;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Calls an administration's operations, each call with a random text of its own. */
record Caller(Identity identity, RandomGenerator random, HttpCall http) {

  /** What came of a call. */
  sealed interface Outcome<R extends Reply> {

    /** A reply. */
    record Replied<R extends Reply>(R reply) implements Outcome<R> {}

    /**
     * Nothing that tells what came of it.
     *
     * @param why without content
     */
    record Doubt<R extends Reply>(String why) implements Outcome<R> {}
  }

  Authentication authentication() {
    return identity.credentials().forCall(Credentials.random(random));
  }

  <R extends Reply> Outcome<R> call(Request request, Function<byte[], Answer<R>> read) {
    URI address = URI.create(identity.url() + request.operation().path());
    try {
      byte[] body = http.post(address, Requests.write(request, identity.dialect()));
      return switch (read.apply(body)) {
        case Answer.Answered<R>(R reply) -> new Outcome.Replied<>(reply);
        case Answer.Fault<R> _ -> new Outcome.Doubt<>("a fault");
        case Answer.Unreadable<R>(var problems) ->
            new Outcome.Doubt<>("unreadable: " + problems.getLast().kind());
      };
    } catch (IllegalArgumentException unsendable) {
      return new Outcome.Doubt<>("a parameter that cannot be sent");
    } catch (IOException nothing) {
      return new Outcome.Doubt<>("no answer: " + nothing.getClass().getSimpleName());
    }
  }
}
