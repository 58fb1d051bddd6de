/** Cloud instances, the products they belong to, and whether they may give service codes. */
@NullMarked
package cn.beian.domain.instance;

import org.jspecify.annotations.NullMarked;
