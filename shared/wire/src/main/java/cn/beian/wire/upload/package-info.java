/** What a provider uploads: {@code UploadData} with filings. */
@NullMarked
package cn.beian.wire.upload;

import org.jspecify.annotations.NullMarked;
