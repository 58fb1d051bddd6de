package cn.beian.v3.line;

import cn.beian.v3.line.Caller.Outcome.Doubt;
import cn.beian.v3.line.Caller.Outcome.Replied;
import cn.beian.wire.Personal;
import cn.beian.wire.code.CallCode;
import cn.beian.wire.code.CallCodes;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.util.random.RandomGenerator;

/** Whether a domain or a certificate is filed, asked of an administration (V3 §1.10). */
public final class BeianStatus {
  private final Caller caller;

  /**
   * The question to one administration.
   *
   * @param random of the calls' random texts: a {@link java.security.SecureRandom}
   */
  public BeianStatus(Identity identity, RandomGenerator random) {
    this(new Caller(identity, random, HttpCall.USUAL));
  }

  BeianStatus(Caller caller) {
    this.caller = caller;
  }

  /** What is on record. */
  public sealed interface Standing {

    /**
     * It is filed.
     *
     * @param subjectNumber empty where the administration does not tell it
     * @param siteNumber of a domain; else empty
     */
    record Filed(String subjectNumber, String siteNumber) implements Standing {}

    /** It is not filed. */
    record NotFiled() implements Standing {}

    /**
     * Nobody knows.
     *
     * @param why without content
     */
    record Unknown(String why) implements Standing {}
  }

  /**
   * Of a domain.
   *
   * @param name in ASCII, 4 to 255 characters
   */
  public Standing domain(String name) {
    return filed(Request.FilingStatus.DOMAIN, new Personal(name));
  }

  /**
   * Of a subject's certificate.
   *
   * @param type its type on the wire; the interface tells of 1 to 11
   * @param number 4 to 255 characters
   */
  public Standing certificate(long type, Personal number) {
    return filed(type, number);
  }

  private Standing filed(long kind, Personal condition) {
    Request request = new Request.FilingStatus(caller.authentication(), kind, condition);
    return switch (caller.call(request, Replies::status)) {
      case Doubt<Reply.Status>(String why) -> new Standing.Unknown(why);
      case Replied<Reply.Status>(Reply.Status reply) -> standing(reply);
    };
  }

  private static Standing standing(Reply.Status reply) {
    if (CallCodes.of(reply.code()).then() != CallCode.Then.DONE || reply.status().isEmpty()) {
      return new Standing.Unknown("a reply with the code " + reply.code());
    }
    Reply.Status.Found found = reply.status().get();
    return found.filed()
        ? new Standing.Filed(found.subjectNumber(), found.siteNumber())
        : new Standing.NotFiled();
  }
}
