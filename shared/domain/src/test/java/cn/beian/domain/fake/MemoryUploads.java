package cn.beian.domain.fake;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.ChannelStore;
import cn.beian.domain.upload.FiledIdStore;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.OutgoingStore;
import cn.beian.domain.upload.Upload;
import cn.beian.domain.upload.UploadArchive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is kept of uploads, in memory, for one thread. */
public final class MemoryUploads
    implements ChannelStore, OutgoingStore, FiledIdStore, UploadArchive {
  public final Map<Province, Channel> channels = new HashMap<>();
  public final TreeSet<String> waiting = new TreeSet<>();
  public final Map<Long, Upload> sent = new TreeMap<>();
  public final Map<OrderId, Outgoing> outgoing = new HashMap<>();
  public final Map<String, FiledIds> filed = new HashMap<>();

  /** The orders that hold a domain which has no id of ours. */
  public final Map<String, OrderId> held = new HashMap<>();

  private final Map<String, Outgoing> named = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private long last;

  @Override
  public Optional<Held> take(Province province) {
    return Optional.of(new Held(province, "holder"));
  }

  @Override
  public boolean giveBack(Held held) {
    return true;
  }

  @Override
  public void leave(Held held) {}

  @Override
  public Channel channel(Province province) {
    return channels.getOrDefault(province, Channel.unused(province));
  }

  @Override
  public boolean save(Channel next) {
    boolean fits = channel(next.province()).version() == next.version() - 1;
    if (fits) {
      channels.put(next.province(), next);
    }
    return fits;
  }

  @Override
  public List<String> waiting(Province province, int most) {
    return List.copyOf(waiting);
  }

  @Override
  public boolean waits(Province province, String submissionId) {
    return waiting.contains(submissionId);
  }

  @Override
  public void drop(Province province, String submissionId) {
    waiting.remove(submissionId);
  }

  @Override
  public Optional<Upload> sentUnder(Province province, long sequence) {
    return Optional.ofNullable(sent.get(sequence));
  }

  @Override
  public Optional<Outgoing> of(OrderId order) {
    return Optional.ofNullable(outgoing.get(order));
  }

  @Override
  public Optional<Outgoing> named(Province province, Operation operation, String name) {
    return Optional.ofNullable(named.get(operation + name)).flatMap(this::current);
  }

  private Optional<Outgoing> current(Outgoing then) {
    return of(then.order()).filter(now -> now.submission() == then.submission());
  }

  @Override
  public Optional<Outgoing> holding(String domain) {
    return outgoing.values().stream()
        .filter(each ->
            each.order().equals(held.get(domain))
                || each.ids().keySet().stream().anyMatch(key -> key.endsWith("#" + domain)))
        .findFirst();
  }

  @Override
  public Optional<Outgoing> sent(Province province, long sequence) {
    return sentUnder(province, sequence)
        .flatMap(upload ->
            outgoing.values().stream()
                .filter(each -> each.submissionId().equals(upload.submissionId()))
                .findFirst());
  }

  @Override
  public long reserve(int count) {
    last += count;
    return last - count + 1;
  }

  @Override
  public boolean save(Outgoing next) {
    Outgoing there = outgoing.get(next.order());
    boolean fits = (there == null ? 0 : there.version()) == next.version() - 1;
    if (fits) {
      outgoing.put(next.order(), next);
    }
    return fits;
  }

  @Override
  public Outcome<Channel> begin(Channel next, Outgoing about) {
    for (String name : about.names()) {
      Optional<Outgoing> other = named(about.province(), about.operation(), name);
      if (other.isPresent()
          && other.get().open()
          && !other.get().submissionId().equals(about.submissionId())) {
        return Outcome.refused(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
      }
    }
    if (!save(about) || !save(next)) {
      return Outcome.refused(RefusalCode.STALE_VERSION);
    }
    about.names().forEach(name -> named.put(about.operation() + name, about));
    return Outcome.done(next);
  }

  Optional<Refusal> obstacle(Effect.OnUpload effect) {
    boolean fits =
        switch (effect) {
          case Effect.QueueUpload _, Effect.DropUpload _ -> true;
          case Effect.AcceptUpload(Channel next, Upload _) ->
              channel(next.province()).version() == next.version() - 1;
          case Effect.CloseUpload(Outgoing closed) ->
              outgoing.get(closed.order()).version() == closed.version() - 1;
        };
    return fits ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.STALE_VERSION));
  }

  @Override
  public Outcome<Channel> accept(Channel next, Upload upload) {
    Effect.OnUpload accepted = new Effect.AcceptUpload(next, upload);
    Optional<Refusal> refused = obstacle(accepted);
    if (refused.isPresent()) {
      return new Outcome.Refused<>(refused.get());
    }
    apply(accepted);
    return Outcome.done(next);
  }

  void apply(Effect.OnUpload effect) {
    switch (effect) {
      case Effect.QueueUpload(Province _, String id) -> waiting.add(id);
      case Effect.DropUpload(Province _, String id) -> waiting.remove(id);
      case Effect.AcceptUpload(Channel next, Upload upload) -> {
        channels.put(next.province(), next);
        sent.put(upload.sequence(), upload);
        waiting.remove(upload.submissionId());
      }
      case Effect.CloseUpload(Outgoing closed) -> outgoing.put(closed.order(), closed);
    }
  }

  @Override
  public Optional<FiledIds> find(String subjectNumber) {
    return Optional.ofNullable(filed.get(subjectNumber));
  }

  @Override
  public void keep(Province province, FiledIds published) {
    Map<String, FiledIds.Site> sites = new LinkedHashMap<>();
    find(published.number())
        .ifPresent(known -> known.sites().forEach(site -> sites.put(site.number(), site)));
    published.sites().forEach(site -> sites.put(site.number(), site));
    FiledIds all =
        new FiledIds(published.subject(), published.number(), new ArrayList<>(sites.values()));
    filed.put(published.number(), all);
    numbers.put("0#" + published.subject(), published.number());
    all.sites().forEach(site -> numbers.put("1#" + site.id(), site.number()));
    all.sites().stream()
        .filter(site -> site.access() != null)
        .forEach(site -> numbers.put("2#" + site.access(), site.number()));
  }

  @Override
  public Optional<String> number(Province province, long kind, long id) {
    return Optional.ofNullable(numbers.get(kind + "#" + id));
  }

  @Override
  public void keep(Province province, String name, byte[] file) {
    files.put(name, file);
  }

  @Override
  public Optional<byte[]> read(Province province, String name) {
    return Optional.ofNullable(files.get(name));
  }
}
