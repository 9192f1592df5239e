"""Keep programs running in the foreground as one: prefixed output, restarts, one end for all."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Any

from recruitment.localstack.children import Children

COLOURS = (36, 33, 32, 35, 34, 31)
NAME_WIDTH = 11
LIVED_LONG = 30.0  # seconds after which a program counts as having been well
SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 15.0


class Stopped(BaseException):
    """Somebody asked for the end: Ctrl-C, SIGTERM, a closed terminal, a killed `make`."""


@dataclass
class Program:
    """One program that should always run."""

    name: str
    argv: list[str]
    env: dict[str, str] | None = None
    popen: dict[str, Any] = field(default_factory=dict)
    stop_signal: int = signal.SIGTERM
    patience: float = 12
    tier: int = 0  # 1: others need it, so it ends after them
    is_routine: Callable[[str], bool] | None = None  # lines of output not worth showing
    child: "subprocess.Popen[bytes] | None" = None
    started: float = 0
    restart_at: float = 0
    pause: float = SHORTEST_PAUSE

    def is_alive(self) -> bool:
        """Whether it runs at this moment."""
        return self.child is not None and self.child.poll() is None


class Supervisor:
    """Starts programs, starts them again when they die, and ends them together."""

    def __init__(self, out: IO[str] | None = None) -> None:
        """Nothing runs yet but the guard."""
        self.out = out or sys.stdout
        self.is_coloured = self.out.isatty() and "NO_COLOR" not in os.environ
        self.children = Children()
        self.programs: list[Program] = []
        self._writing = threading.Lock()
        self._colours: dict[str, int] = {}
        self._parent = os.getppid()

    def say(self, name: str, text: str) -> None:
        """One line, with the time and whose it is."""
        head = f"{time.strftime('%H:%M:%S')} {name:<{NAME_WIDTH}}|"
        if self.is_coloured:
            colour = self._colours.setdefault(
                name, COLOURS[len(self._colours) % len(COLOURS)]
            )
            head = f"\x1b[{colour}m{head}\x1b[0m"
        with self._writing:
            try:
                self.out.write(f"{head} {text}\n")
                self.out.flush()
            except (OSError, ValueError):
                return  # nobody reads any more; everything goes on, or ends cleanly

    def _start(self, program: Program) -> "subprocess.Popen[bytes]":
        child = self.children.start(
            program.argv,
            stop_signal=program.stop_signal,
            tier=program.tier,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=program.popen.get("env", program.env),
            **{name: value for name, value in program.popen.items() if name != "env"},
        )
        program.child, program.started = child, time.monotonic()
        threading.Thread(target=self._show, args=(program, child), daemon=True).start()
        return child

    def _show(self, program: Program, child: "subprocess.Popen[bytes]") -> None:
        for raw in child.stdout or ():
            line = raw.decode(errors="replace").rstrip()
            if line and not (program.is_routine and program.is_routine(line)):
                self.say(program.name, line)

    def launch(self, program: Program) -> Program:
        """Start a program and keep it running from now on."""
        self._start(program)
        self.programs.append(program)
        return program

    def run_once(self, program: Program) -> int:
        """Start a program, wait for its end, and give its exit status."""
        child = self._start(program)
        while child.poll() is None:
            self.look_after()
            time.sleep(0.05)
        self.children.forget(child)
        return child.returncode

    def look_after(self) -> None:
        """Start again what has died, less eagerly each time; notice that our parent died."""
        if "MAKELEVEL" in os.environ and os.getppid() != self._parent:
            raise Stopped
        now = time.monotonic()
        for program in self.programs:
            if program.is_alive():
                continue
            if program.child:
                self._note_death(program, now)
            elif now >= program.restart_at:
                self._start(program)

    def _note_death(self, program: Program, now: float) -> None:
        child, program.child = program.child, None
        if not child:
            return
        self.children.forget(child)
        if now - program.started > LIVED_LONG:
            program.pause = SHORTEST_PAUSE
        program.restart_at = now + program.pause
        self.say(
            "werf",
            f"{program.name} ended (exit status {child.returncode}); "
            f"starting it again in {program.pause:g} s",
        )
        program.pause = min(program.pause * 2, LONGEST_PAUSE)

    def wait(self, condition: Callable[[], bool], patience: float) -> bool:
        """Look after everything until something is so; says whether it came to be."""
        deadline = time.monotonic() + patience
        while not condition():
            if time.monotonic() > deadline:
                return False
            self.look_after()
            time.sleep(0.1)
        return True

    def run_forever(self) -> None:
        """Until somebody asks for the end."""
        while True:
            self.look_after()
            time.sleep(0.2)

    def stop(self) -> None:
        """End what uses the servers, all at once; then the servers."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._kill_all)  # a second request does not wait
        for tier in (0, 1):
            dying = [p for p in self.programs if p.tier == tier and p.child]
            for program in dying:
                if program.child and program.is_alive():
                    program.child.send_signal(program.stop_signal)
            for program in dying:
                if program.child and not self.children.stop(
                    program.child, 0, program.patience
                ):
                    self.say("werf", f"{program.name} did not end; killed")
        for child in list(self.children.running.values()):
            self.children.forget(child)
        self.children.dismiss()

    def _kill_all(self, *_: object) -> None:
        for child in self.children.running.values():
            child.kill()
