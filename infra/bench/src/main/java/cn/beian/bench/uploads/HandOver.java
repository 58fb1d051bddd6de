package cn.beian.bench.uploads;

import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Province;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Upload;
import cn.beian.local.Suite;
import cn.beian.platform.env.Environment;
import cn.beian.platform.material.BucketArchive;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.ChannelTable;
import cn.beian.platform.table.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Reviewed orders sent by the functions, over queue, table, archive and SOAP. */
final class HandOver {
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String QUEUE = "BureauQueue";

  private final Suite suite;
  private final Load load;
  private final ChannelTable channels;
  private final BucketArchive archive;

  /**
   * @param sender what surrounds the sending function
   */
  HandOver(Suite suite, Environment sender, Load load) {
    this.suite = suite;
    this.load = load;
    this.channels = new Wiring(sender).channels();
    this.archive = new BucketArchive(sender);
  }

  /** From the first message to the last acceptance that is written down, in seconds. */
  double run(List<Event> events) throws InterruptedException {
    String queue =
        suite.wiring().queues().stream()
            .filter(each -> each.name().equals(QUEUE))
            .findFirst()
            .orElseThrow()
            .arn();
    long start = System.nanoTime();
    events.forEach(each -> suite.send(queue, QueueMessage.write(each)));
    while (accepted() < events.size()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("accepted " + accepted() + " of " + events.size());
      }
      Thread.sleep(GLANCE);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private long accepted() {
    return load.administrations().stream().mapToLong(each -> last(each)).sum();
  }

  private long last(Province province) {
    Channel channel = channels.channel(province);
    if (channel.halt() != null || channel.restUntil() != null) {
      throw new IllegalStateException("stands still: " + channel);
    }
    return channel.last();
  }

  /** The files as they were sent, in their order. */
  Map<Province, List<byte[]>> files() {
    return load.administrations().stream()
        .collect(Collectors.toMap(Function.identity(), this::files));
  }

  private List<byte[]> files(Province province) {
    return LongStream.rangeClosed(1, last(province))
        .mapToObj(number -> channels.sentUnder(province, number).orElseThrow())
        .map(Upload::archived)
        .map(name -> archive.read(province, name).orElseThrow())
        .toList();
  }
}
