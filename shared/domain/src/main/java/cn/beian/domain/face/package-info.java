/** The face check (人脸核验) of the people responsible for a filing. */
@NullMarked
package cn.beian.domain.face;

import org.jspecify.annotations.NullMarked;
