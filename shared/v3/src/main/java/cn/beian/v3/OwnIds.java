package cn.beian.v3;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.OwnObject.Kind;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.Submission.Site;
import cn.beian.domain.filing.Domain;
import cn.beian.wire.record.IpRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The provider's own ids: which an order needs, and which it has been given. */
record OwnIds(Map<OwnObject, Long> ids) {

  /** All that needs an id. */
  static Set<OwnObject> needed(Submission submission) {
    Set<OwnObject> objects = new LinkedHashSet<>();
    switch (submission.order().type()) {
      case FIRST_FILING -> {
        objects.add(OwnObject.SUBJECT);
        submission.sites().forEach(site -> addNew(objects, site));
      }
      case NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE ->
          submission.sites().forEach(site -> addNew(objects, site));
      case ACCESS -> submission.sites().forEach(site -> addAccess(objects, submission, site));
      case CHANGE_SUBJECT, CHANGE_SERVICE ->
          submission
              .sites()
              .forEach(site -> addChanged(objects, site, Draft.filed(submission, site)));
      case DEREGISTER_SUBJECT, DEREGISTER_SERVICE -> {}
    }
    return objects;
  }

  private static void addNew(Set<OwnObject> objects, Site site) {
    objects.add(object(Kind.SITE, site, ""));
    objects.add(object(Kind.ACCESS, site, ""));
    site.service().domains().forEach(domain -> objects.add(domain(site, domain)));
    addAddresses(objects, site, null);
  }

  private static void addAccess(Set<OwnObject> objects, Submission submission, Site site) {
    objects.add(handedOver(submission, site));
    addAddresses(objects, site, null);
  }

  private static void addChanged(Set<OwnObject> objects, Site site, FiledIds.@Nullable Site filed) {
    for (Domain domain : site.service().domains()) {
      if (known(filed, domain).map(Pair::own).isEmpty()) {
        objects.add(domain(site, domain));
      }
    }
    addAddresses(objects, site, filed);
  }

  private static void addAddresses(
      Set<OwnObject> objects, Site site, FiledIds.@Nullable Site filed) {
    for (String range : Addresses.ranges(site, filed)) {
      Pair pair = filed == null ? null : filed.addresses().get(range);
      if (pair == null || pair.own() == null) {
        objects.add(object(Kind.ADDRESS, site, Addresses.name(range)));
      }
    }
  }

  /** What is filed under the name of a domain. */
  static Optional<Pair> known(FiledIds.@Nullable Site filed, Domain domain) {
    if (filed == null) {
      return Optional.empty();
    }
    String name = Texts.domain(domain);
    return filed.domains().entrySet().stream()
        .filter(entry -> Texts.domainName(entry.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static OwnObject object(Kind kind, Site site, String name) {
    return new OwnObject(kind, site.place(), name);
  }

  static OwnObject domain(Site site, Domain domain) {
    return object(Kind.DOMAIN, site, Texts.domain(domain));
  }

  /** The access of an access order: another at each hand-over (V3 §2.5). */
  static OwnObject handedOver(Submission submission, Site site) {
    return object(Kind.ACCESS, site, Integer.toString(submission.order().submission()));
  }

  /**
   * The id of an object.
   *
   * @throws IllegalArgumentException when it has been given none
   */
  long of(OwnObject object) {
    Long id = ids.get(object);
    if (id == null) {
      throw new IllegalArgumentException("no id for a " + object.kind());
    }
    return id;
  }

  /** The id under which an object is on record, else the one it has been given. */
  long of(@Nullable Pair filed, OwnObject object) {
    Long own = filed == null ? null : filed.own();
    return own == null ? of(object) : own;
  }

  /** The ids of the addresses of sites. */
  List<IpRange> addresses(Site site, FiledIds.@Nullable Site filed) {
    return Addresses.ranges(site, filed).stream().map(range -> range(site, filed, range)).toList();
  }

  private IpRange range(Site site, FiledIds.@Nullable Site filed, String range) {
    Pair pair = filed == null ? null : filed.addresses().get(range);
    return new IpRange(
        of(pair, object(Kind.ADDRESS, site, Addresses.name(range))),
        pair == null ? null : pair.id(),
        Addresses.first(range),
        Addresses.last(range));
  }
}
