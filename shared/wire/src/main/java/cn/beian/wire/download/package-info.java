/**
 * What an administration hands out: {@code DownloadData} on filings, code tables and the full
 * synchronisation.
 */
@NullMarked
package cn.beian.wire.download;

import org.jspecify.annotations.NullMarked;
