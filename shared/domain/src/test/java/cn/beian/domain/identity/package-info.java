/** Tests of the grammars and check digits. */
@NullMarked
package cn.beian.domain.identity;

import org.jspecify.annotations.NullMarked;
