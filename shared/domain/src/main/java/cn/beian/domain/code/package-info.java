/** Service codes (备案服务码): the tie between a website and a cloud instance. */
@NullMarked
package cn.beian.domain.code;

import org.jspecify.annotations.NullMarked;
