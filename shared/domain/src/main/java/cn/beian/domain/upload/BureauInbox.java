package cn.beian.domain.upload;

import cn.beian.domain.filing.Province;

/** What came from administrations: written down once before it is acknowledged, then acted on. */
public interface BureauInbox {

  /**
   * Keeps that a file was fetched; nothing happens if it is known.
   *
   * @param name what the administration calls it
   * @param archived its name in the archive, which tells its content
   */
  void fetched(Province province, String name, String archived);
}
