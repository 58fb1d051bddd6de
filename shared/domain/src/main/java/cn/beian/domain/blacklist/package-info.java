/** What the administration never wants filed again (黑名单), as far as it has told. */
@NullMarked
package cn.beian.domain.blacklist;

import org.jspecify.annotations.NullMarked;
