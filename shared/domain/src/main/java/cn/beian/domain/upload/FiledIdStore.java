package cn.beian.domain.upload;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.filing.Province;
import java.util.Optional;

/** The administrations' ids of what is on record, as they were published last. */
public interface FiledIdStore {

  /** The ids of a subject and its sites. */
  Optional<FiledIds> find(String subjectNumber);

  /** Keeps what was published; sites that are not listed stay as they were. */
  void keep(Province province, FiledIds published);

  /**
   * The filing number of what has this id.
   *
   * @param kind 0 a subject, 1 a site, 2 this provider's access to a site
   */
  Optional<String> number(Province province, long kind, long id);
}
