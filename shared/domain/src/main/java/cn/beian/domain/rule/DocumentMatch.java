package cn.beian.domain.rule;

import cn.beian.domain.filing.Material;
import cn.beian.domain.rule.NeededDocument.State;
import cn.beian.domain.rule.NeededDocument.Upload;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The uploaded documents held against those that a rule wants in one place. */
record DocumentMatch(WantedDocuments wanted, List<Upload> uploads) {

  static DocumentMatch of(WantedDocuments wanted, List<Material> materials, List<Lapse> lapses) {
    List<Upload> uploads =
        IntStream.range(0, materials.size())
            .filter(position -> wanted.counts(materials.get(position)))
            .mapToObj(position -> upload(position, wanted, materials, lapses))
            .toList();
    return new DocumentMatch(wanted, uploads);
  }

  private static Upload upload(
      int position, WantedDocuments wanted, List<Material> materials, List<Lapse> lapses) {
    String own = "/materials/" + position + "/";
    return new Upload(
        position,
        Objects.requireNonNull(materials.get(position).kind()),
        lapses.stream()
            .filter(lapse ->
                lapse.finding().path().startsWith(own) || wanted.validBy(lapse.finding().path()))
            .toList());
  }

  /** What is to be said of it. */
  NeededDocument by(Rule rule) {
    Alternative best = best();
    return new NeededDocument(
        rule.id(),
        rule.severity(),
        wanted.service(),
        wanted.anyOf(),
        wanted.fill(wanted.why().orElse(rule.message())),
        wanted.fill(rule.fix()),
        rule.sources(),
        best.state(),
        best.state() == State.MISSING ? List.of() : positions(best),
        best.missing(),
        uploads);
  }

  /** The best alternative, of the missing ones the nearest to complete, else the first. */
  private Alternative best() {
    return wanted.anyOf().stream()
        .map(kinds -> new Alternative(kinds, kinds.stream().map(this::state).toList()))
        .min(
            Comparator.comparing(Alternative::state)
                .thenComparing(alternative -> alternative.missing().size()))
        .orElseThrow();
  }

  private State state(String kind) {
    return uploads.stream()
        .filter(upload -> upload.kind().equals(kind))
        .map(Upload::state)
        .min(Comparator.naturalOrder())
        .orElse(State.MISSING);
  }

  private List<Integer> positions(Alternative best) {
    return uploads.stream()
        .filter(upload -> best.kinds().contains(upload.kind()))
        .filter(upload -> upload.state() == state(upload.kind()))
        .map(Upload::position)
        .toList();
  }

  /** An alternative and the state of each of its kinds. */
  private record Alternative(List<String> kinds, List<State> states) {

    State state() {
      return states.stream().max(Comparator.naturalOrder()).orElse(State.SATISFIED);
    }

    List<String> missing() {
      return IntStream.range(0, kinds.size())
          .filter(i -> states.get(i) == State.MISSING)
          .mapToObj(kinds::get)
          .toList();
    }
  }
}
