# shellcheck shell=bash
# Sourced after common.sh. has_display: whether a window could be opened; the variable alone does not say so.

x_display_answers() {
  local display=${DISPLAY:-} host number
  [[ $display =~ ^([^:]*):([0-9]+) ]] || return 1
  host=${BASH_REMATCH[1]} number=${BASH_REMATCH[2]}
  if [ -z "$host" ] || [ "$host" = unix ]; then
    [ -S "/tmp/.X11-unix/X$number" ] || grep -qs "@/tmp/.X11-unix/X$number\$" /proc/net/unix
  else
    (exec 3<>"/dev/tcp/$host/$((6000 + number))") 2>/dev/null
  fi
}

wayland_answers() {
  case ${WAYLAND_DISPLAY:-} in
    '') return 1 ;;
    /*) [ -S "$WAYLAND_DISPLAY" ] ;;
    *) [ -S "${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/$WAYLAND_DISPLAY" ] ;;
  esac
}

has_display() { wayland_answers || x_display_answers; }
