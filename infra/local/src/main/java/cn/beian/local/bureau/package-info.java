/** A simulator of the administration: takes filings, decides, calls back. */
@NullMarked
package cn.beian.local.bureau;

import org.jspecify.annotations.NullMarked;
