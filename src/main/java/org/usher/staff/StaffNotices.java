package org.usher.staff;

import java.util.List;
import org.usher.design.Notice;

/// What another module has to say on every staff screen, to whoever is signed in.
public interface StaffNotices {

  List<Notice> notices();
}
