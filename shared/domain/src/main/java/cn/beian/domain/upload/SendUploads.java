package cn.beian.domain.upload;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.bureau.BureauLine.Answer;
import cn.beian.domain.bureau.BureauLine.UploadedFile;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.upload.Channel.Why;
import cn.beian.domain.upload.ChannelStore.Held;
import cn.beian.domain.upload.UploadDesk.Prepared.Passed;
import cn.beian.domain.upload.UploadDesk.Prepared.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits for an administration, one file after the other (V3 §1.7, §1.9). A file is
 * written down with its number before it is sent; what came of it is certain before the next number
 * is given out. Whoever comes after a crash finds the file, asks the administration whether it
 * arrived, and goes on from there.
 */
public final class SendUploads {
  private static final Duration BUDGET = Duration.ofSeconds(60);
  private static final int LOOKED_AT = 100;

  private final ChannelStore channels;
  private final UploadDesk desk;
  private final UploadArchive archive;
  private final Upkeep upkeep;

  /**
   * @param upkeep lines, hours, clock, and how long is waited
   */
  public SendUploads(ChannelStore channels, UploadDesk desk, UploadArchive archive, Upkeep upkeep) {
    this.channels = channels;
    this.desk = desk;
    this.archive = archive;
    this.upkeep = upkeep;
  }

  /**
   * Sends what waits until nothing does, the administration wants to be left alone, or a minute is
   * over.
   *
   * @return whether something is left that could go now
   */
  public boolean drain(Province province) {
    Optional<Held> held = channels.take(province);
    Optional<BureauLine> line = upkeep.lines().of(province);
    if (held.isEmpty() || line.isEmpty()) {
      held.ifPresent(channels::leave);
      return false;
    }
    Work work = new Work(held.get(), line.get());
    try {
      return work.all(upkeep.clock().instant().plus(BUDGET));
    } finally {
      channels.leave(held.get());
    }
  }

  /** One holder's work on one channel. Steps return whether there may be another one to do now. */
  private final class Work {
    private final Held held;
    private final BureauLine line;
    private final Deque<String> queue = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    Work(Held held, BureauLine line) {
      this.held = held;
      this.line = line;
    }

    boolean all(Instant end) {
      do {
        while (step()) {
          if (now().isAfter(end)) {
            return true;
          }
        }
        seen.clear();
      } while (!channels.giveBack(held));
      return false;
    }

    private boolean step() {
      Channel channel = channels.channel(held.province());
      if (!channel.open(now())) {
        return false;
      }
      Upload inFlight = channel.inFlight();
      if (inFlight != null) {
        return settle(channel, inFlight);
      }
      Instant opens = upkeep.lines().hours(held.province()).next(now());
      return opens.isAfter(now()) ? waitUntil(channel, opens) : next(channel);
    }

    private boolean next(Channel channel) {
      for (String id = waiting(); id != null; id = waiting()) {
        switch (desk.prepare(held.province(), id)) {
          case Passed _ -> {}
          case Ready ready -> {
            Optional<Boolean> sent = send(channel, id, ready);
            if (sent.isPresent()) {
              return sent.get();
            }
          }
        }
      }
      return false;
    }

    /** The next one to look at, each once; null when there is none. */
    private @Nullable String waiting() {
      if (queue.isEmpty()) {
        channels.waiting(held.province(), LOOKED_AT).stream().filter(seen::add).forEach(queue::add);
      }
      return queue.poll();
    }

    /** Empty if it has to wait for an earlier record. */
    private Optional<Boolean> send(Channel channel, String id, Ready ready) {
      long sequence = channel.last() + 1;
      String name = line.fileName(sequence, ShanghaiDays.of(now()));
      String hash = line.hash(new UploadedFile(sequence, name, ready.xml()));
      Upload upload = new Upload(id, sequence, name, hash, false);
      archive.keep(held.province(), upload.archived(), ready.xml());
      Channel sending = channel.sending(upload);
      return switch (desk.begin(sending, ready.outgoing())) {
        case Outcome.Done<Channel> _ -> Optional.of(deliver(sending, upload));
        case Outcome.Refused<Channel>(Refusal refusal) ->
            refusal.code() == RefusalCode.ANOTHER_ORDER_IN_PROGRESS
                ? Optional.empty()
                : Optional.of(false);
      };
    }

    /** What came of a file that was on its way when its sender was lost sight of. */
    private boolean settle(Channel channel, Upload upload) {
      return switch (line.previousUpload()) {
        case Answer.Previous previous -> settle(channel, upload, previous);
        case Answer.Refused refused -> refused(channel, upload, refused);
        case Answer _ -> fail(channel);
      };
    }

    private boolean settle(Channel channel, Upload upload, Answer.Previous previous) {
      if (previous.sequence() < upload.sequence()) {
        return deliver(channel, upload);
      }
      if (previous.sequence() > upload.sequence()) {
        return halt(channel, Why.COUNTER_AHEAD, 0);
      }
      return previous.hash().equals(upload.hash())
          ? accept(channel, upload)
          : halt(channel, Why.ANOTHER_FILE, 0);
    }

    private boolean deliver(Channel channel, Upload upload) {
      Optional<byte[]> xml = archive.read(held.province(), upload.archived());
      if (xml.isEmpty()) {
        return halt(channel, Why.NOT_ARCHIVED, 0);
      }
      return switch (line.upload(new UploadedFile(upload.sequence(), upload.name(), xml.get()))) {
        case Answer.Done _ -> accept(channel, upload);
        case Answer.Refused refused -> refused(channel, upload, refused);
        case Answer _ -> fail(channel);
      };
    }

    private boolean accept(Channel channel, Upload upload) {
      return switch (desk.accepted(channel.accepted(), upload)) {
        case Outcome.Done<Channel> _ -> true;
        case Outcome.Refused<Channel> _ -> false;
      };
    }

    private boolean refused(Channel channel, Upload upload, Answer.Refused refused) {
      return switch (refused.then()) {
        case LATER -> waitUntil(channel, upkeep.later(now()));
        case CLOSED -> waitUntil(channel, upkeep.opening(held.province(), now()));
        case GAP -> fill(channel, upload, refused);
        case REBUILD -> packAnew(channel, upload, refused);
        case OTHER -> unexplained(channel, refused);
        case STOP -> halt(channel, Why.REFUSED, refused.code());
      };
    }

    private boolean packAnew(Channel channel, Upload upload, Answer.Refused refused) {
      return upload.repacked()
          ? halt(channel, Why.REFUSED, refused.code())
          : channels.save(channel.sending(upload.packedAnew()));
    }

    private boolean unexplained(Channel channel, Answer.Refused refused) {
      return channel.failures() < Upkeep.MOST_UNEXPLAINED
          ? fail(channel)
          : halt(channel, Why.UNEXPLAINED, refused.code());
    }

    /** Sends again what the administration says it lacks, if that is before this file. */
    private boolean fill(Channel channel, Upload upload, Answer.Refused refused) {
      if (channel.failures() >= Upkeep.MOST_UNEXPLAINED) {
        return halt(channel, Why.UNEXPLAINED, refused.code());
      }
      for (long sequence : lacking(upload, refused)) {
        Optional<Answer> answer =
            sequence < upload.sequence() ? again(sequence) : Optional.of(new Answer.Nothing());
        if (answer.isEmpty()) {
          return halt(channel, Why.NOT_ARCHIVED, refused.code());
        }
        if (!(answer.get() instanceof Answer.Done)) {
          return fail(channel);
        }
      }
      return fail(channel);
    }

    /** What the administration names, or what it has not had if it names nothing. */
    private List<Long> lacking(Upload upload, Answer.Refused refused) {
      if (!refused.missing().isEmpty()) {
        return refused.missing().stream().sorted().toList();
      }
      return line.previousUpload() instanceof Answer.Previous(long sequence, String _)
          ? LongStream.range(sequence + 1, upload.sequence()).boxed().toList()
          : List.of();
    }

    private Optional<Answer> again(long sequence) {
      return channels
          .sentUnder(held.province(), sequence)
          .flatMap(sent ->
              archive
                  .read(held.province(), sent.archived())
                  .map(xml -> line.upload(new UploadedFile(sequence, sent.name(), xml))));
    }

    /** The first times at once, then after longer and longer times. */
    private boolean fail(Channel channel) {
      Channel failing = channel.failing(upkeep.retry(channel.failures(), now()));
      return channels.save(failing) && failing.open(now());
    }

    private boolean waitUntil(Channel channel, Instant until) {
      channels.save(channel.resting(until));
      return false;
    }

    private boolean halt(Channel channel, Why why, long code) {
      channels.save(channel.halted(new Channel.Halt(why, code, now())));
      return false;
    }

    private Instant now() {
      return upkeep.clock().instant();
    }
  }
}
