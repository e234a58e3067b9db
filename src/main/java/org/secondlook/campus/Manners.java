package org.secondlook.campus;

/**
 * All in which one kind of platform differs from another.
 *
 * @param name of the kind, for message keys
 */
record Manners(String name, LaunchManners launches, ServiceManners services, RegistrationManners registration) {

    static Manners moodle() {
        return new Manners("moodle", new MoodleLaunches(), new MoodleServices(), new MoodleRegistration());
    }

    static Manners canvas() {
        return new Manners("canvas", new CanvasLaunches(), new CanvasServices(), new CanvasRegistration());
    }
}
