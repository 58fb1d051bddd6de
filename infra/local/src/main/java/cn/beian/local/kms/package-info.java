/** The template's keys. Their secrets are kept beside the data: not for anything real. */
@NullMarked
package cn.beian.local.kms;

import org.jspecify.annotations.NullMarked;
