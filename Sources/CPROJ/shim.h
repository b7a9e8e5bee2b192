// PROJ as the system has it: coordinate operations (proj.h) and geodesics on an ellipsoid (geodesic.h).
// Nothing is wrapped; only the module Projection imports this.
#include <proj.h>
#include <geodesic.h>
