package cn.beian.checks;

import cn.beian.checks.Template.Event;
import cn.beian.checks.Template.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Queues: nothing is retried too soon, given up too early, or lost. */
final class QueueChecks {

  private static final int FOURTEEN_DAYS = 1_209_600;

  private QueueChecks() {}

  /**
   * Each queue that is worked on has a dead-letter queue of its own and gives up after five tries
   * at the earliest.
   */
  static List<String> redriven(Template template) {
    Problems problems = new Problems();
    Set<String> ends = template.endsOfTheLine();
    Set<String> taken = new HashSet<>();
    for (Resource queue : template.ofType(Template.QUEUE)) {
      Value redrive = queue.property("RedrivePolicy");
      if (ends.contains(queue.id())) {
        problems.unless(!redrive.present(), queue.id(), "is the end of the line and moves on");
        continue;
      }
      String target = redrive.at("deadLetterTargetArn").resourceOf("Arn").orElse("");
      boolean known = template.resource(target, Template.QUEUE).isPresent();
      problems.unless(known, queue.id(), "has no dead-letter queue");
      problems.unless(taken.add(target), queue.id(), "shares its dead-letter queue");
      problems.unless(
          redrive.at("maxReceiveCount").number() >= 5, queue.id(), "gives up before the fifth try");
    }
    return problems.found();
  }

  /** Messages are hidden for six times the consumer's timeout; each queue has one consumer. */
  static List<String> hidden(Template template) {
    Problems problems = new Problems();
    Set<String> ends = template.endsOfTheLine();
    for (Resource queue : template.ofType(Template.QUEUE)) {
      List<Event> consumers = consumers(template, queue);
      problems.unless(
          consumers.size() == (ends.contains(queue.id()) ? 0 : 1),
          queue.id(),
          "consumers: " + consumers);
      for (Event consumer : consumers) {
        long timeout = template.setting(consumer.function(), "Timeout").number();
        long hidden = queue.property("VisibilityTimeout").number();
        problems.unless(
            hidden >= 6 * timeout, queue.id(), "shows a message again while it may be worked on");
      }
    }
    return problems.found();
  }

  static List<Event> consumers(Template template, Resource queue) {
    return template
        .events("SQS")
        .filter(event ->
            event.property("Queue").resourceOf("Arn").filter(queue.id()::equals).isPresent())
        .toList();
  }

  /** Queues are encrypted, and what was given up is kept for fourteen days. */
  static List<String> kept(Template template) {
    Problems problems = new Problems();
    Set<String> ends = template.endsOfTheLine();
    for (Resource queue : template.ofType(Template.QUEUE)) {
      long days = queue.property("MessageRetentionPeriod").number();
      problems.unless(
          queue.property("SqsManagedSseEnabled").text().equals("true"),
          queue.id(),
          "is not encrypted");
      problems.unless(
          ends.contains(queue.id()) ? days == FOURTEEN_DAYS : days > 0 && days < FOURTEEN_DAYS,
          queue.id(),
          "keeps messages too short or too long");
    }
    return problems.found();
  }
}
