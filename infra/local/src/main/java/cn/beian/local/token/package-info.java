/** Bearer tokens for the local suite, under a key made here. */
@NullMarked
package cn.beian.local.token;

import org.jspecify.annotations.NullMarked;
