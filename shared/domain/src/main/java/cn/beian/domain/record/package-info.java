/** Filed records: subjects and services that hold a filing number (备案号). */
@NullMarked
package cn.beian.domain.record;

import org.jspecify.annotations.NullMarked;
