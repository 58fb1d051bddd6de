/** Tests of the story. */
@NullMarked
package cn.beian.local.demo;

import org.jspecify.annotations.NullMarked;
