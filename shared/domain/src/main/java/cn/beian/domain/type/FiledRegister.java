package cn.beian.domain.type;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.type.TypeQuestion.Named;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the administration has on record, to be asked (FAQ-BASE-02, FAQ-TYPE-12). */
public interface FiledRegister {

  /**
   * Looks a subject and services up.
   *
   * @throws cn.beian.domain.bureau.BureauUnavailableException if it did not answer, or is busy:
   *     call again later
   */
  Found look(Search search);

  /**
   * Who and what is looked for.
   *
   * @param certificateType a code of the table {@code certificateTypes}
   */
  record Search(String certificateType, CertificateNumber number, Set<Named> services) {
    public Search {
      services = Set.copyOf(services);
    }
  }

  /**
   * What was found.
   *
   * @param subjectNumber the subject's filing number; null where it is not filed
   * @param content what stands on record, as far as it is shown; null where nothing is
   * @param services those that were asked for
   */
  record Found(
      FiledSubject subject,
      @Nullable String subjectNumber,
      @Nullable Filing content,
      Map<Named, FiledService> services) {
    public Found {
      services = Map.copyOf(services);
    }
  }
}
