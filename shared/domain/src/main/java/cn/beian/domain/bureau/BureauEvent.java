package cn.beian.domain.bureau;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a downloaded file says, as far as orders and filed records follow from it. It may be late,
 * come twice, or be about something unknown. There is no personal data in it.
 */
public sealed interface BureauEvent {

  /**
   * What became of a record ({@code BAJG/Jg_xx}).
   *
   * @param operation its code, {@code Czlx}
   * @param record what it is called, {@code Bs}; null when the whole file was refused
   * @param file of a refused file its name; else null
   */
  record Result(
      long operation, @Nullable String record, List<ResultReason> codes, @Nullable String file)
      implements BureauEvent {
    public Result {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A code of a result.
   *
   * @param code {@code Jgdm}
   * @param meaning what it means for the record
   * @param field JSON Pointer of what it objects to in an order's content, {@code #} for each place
   *     in a list that it does not tell, such as {@code /services/#/name}; null where it tells none
   * @param remark what the administration wrote beside it, such as the domain concerned; null for
   *     nothing
   */
  record ResultReason(long code, Meaning meaning, @Nullable String field, @Nullable String remark) {

    /** One that tells no field. */
    public ResultReason(long code, Meaning meaning, @Nullable String remark) {
      this(code, meaning, null, remark);
    }
  }

  /** What a code means for the record. */
  enum Meaning {
    APPROVED,
    /** A reviewer refused it, or the automatic checks did: the order goes back. */
    REFUSED,
    /** It says nothing about the decision. */
    INFORMATION,
    /** The record may be reported again after some hours. */
    LATER,
    /** The customer can do nothing: the provider's operators have to see to it. */
    OPERATIONS,
    /** Not known. */
    UNKNOWN
  }

  /** A reviewer's opinion ({@code BAJG/GJSHS}). */
  record Opinion(long operation, @Nullable Long record, boolean passed, @Nullable String text)
      implements BureauEvent {}

  /**
   * A filing as it is on record now ({@code BASJ}; also of a synchronisation): the only carrier of
   * numbers and ids.
   *
   * @param ownSubject {@code IspZtid}
   * @param ids with the subject's number; the sites that this provider serves
   * @param sites the provider's ids of the sites by their filing numbers
   */
  record Published(@Nullable Long ownSubject, FiledIds ids, Map<String, OwnSite> sites)
      implements BureauEvent {
    public Published {
      sites = Map.copyOf(sites);
    }
  }

  /** The provider's ids of a published site: {@code IspWzid} and {@code IspJrid}. */
  record OwnSite(@Nullable Long site, @Nullable Long access) {}

  /**
   * Something is no longer filed, or no longer with this provider's access, asked for or not
   * ({@code ZXSJ}).
   *
   * @param kind 0 a subject, 1 a site, 2 an access
   * @param id the administration's
   */
  record Deregistered(long kind, long id) implements BureauEvent {}

  /**
   * A code table (代码表) as it stands there, beside what we know and send of it ({@code JCDM}).
   *
   * @param name on the wire, such as {@code Zjlx_dms}
   * @param differences each as {@code -8}, an id that we send and that is not in force there, or as
   *     {@code +45} with its name, one that we do not know; none where both agree
   */
  record CodeTable(String name, Set<String> differences) implements BureauEvent {
    public CodeTable {
      differences = Set.copyOf(differences);
    }
  }

  /**
   * Something else that a person has to look at.
   *
   * @param what the element's name, and what it is about where it tells, such as {@code XGTZ
   *     粤ICP备2026000001号-1}; never personal data
   */
  record Other(String what) implements BureauEvent {}
}
